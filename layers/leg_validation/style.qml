<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" minScale="1e+08" maxScale="0" styleCategories="Symbology|Labeling|Fields|MapTips|AttributeTable|Rendering|Temporal|Forms" hasScaleBasedVisibilityFlag="0">
  <temporal durationUnit="min" startField="valid_from" endField="valid_to" mode="2" startExpression="" endExpression="" accumulate="0" enabled="0" durationField="" limitMode="0" fixedDuration="0">
    <fixedRange>
      <start></start>
      <end></end>
    </fixedRange>
  </temporal>
  <fieldConfiguration>
    <field name="fid" configurationFlags="None">
      <editWidget type="Hidden">
        <config>
          <Option/>
        </config>
      </editWidget>
    </field>
    <field name="id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="leg_id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="name" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="corridor_id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="mode" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="published_km" configurationFlags="None"/>
    <field name="computed_km" configurationFlags="None"/>
    <field name="difference_km" configurationFlags="None"/>
    <field name="ratio" configurationFlags="None"/>
    <field name="geodesic_km" configurationFlags="None"/>
    <field name="detour" configurationFlags="None"/>
    <field name="found" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="remark" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="terrain" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="as_of" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="confidence" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="low" type="QString" value="low"/>
              </Option>
              <Option type="Map">
                <Option name="medium" type="QString" value="medium"/>
              </Option>
              <Option type="Map">
                <Option name="high" type="QString" value="high"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="source_id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <aliases>
    <alias name="" field="fid" index="0"/>
    <alias name="Id" field="id" index="1"/>
    <alias name="Corridor leg" field="leg_id" index="2"/>
    <alias name="Name" field="name" index="3"/>
    <alias name="Corridor" field="corridor_id" index="4"/>
    <alias name="Mode" field="mode" index="5"/>
    <alias name="Published length (km)" field="published_km" index="6"/>
    <alias name="Computed length (km)" field="computed_km" index="7"/>
    <alias name="Computed - published (km)" field="difference_km" index="8"/>
    <alias name="Computed / published" field="ratio" index="9"/>
    <alias name="Straight line (km)" field="geodesic_km" index="10"/>
    <alias name="Computed / straight line" field="detour" index="11"/>
    <alias name="Line found by" field="found" index="12"/>
    <alias name="Reason or remark" field="remark" index="13"/>
    <alias name="Terrain" field="terrain" index="14"/>
    <alias name="As of" field="as_of" index="15"/>
    <alias name="Confidence" field="confidence" index="16"/>
    <alias name="Sources" field="source_id" index="17"/>
  </aliases>
  <defaults>
    <default expression="" field="fid" applyOnUpdate="0"/>
    <default expression="'leg_validation-' || substr(uuid(), 2, 8)" field="id" applyOnUpdate="0"/>
    <default expression="" field="leg_id" applyOnUpdate="0"/>
    <default expression="" field="name" applyOnUpdate="0"/>
    <default expression="" field="corridor_id" applyOnUpdate="0"/>
    <default expression="" field="mode" applyOnUpdate="0"/>
    <default expression="" field="published_km" applyOnUpdate="0"/>
    <default expression="" field="computed_km" applyOnUpdate="0"/>
    <default expression="" field="difference_km" applyOnUpdate="0"/>
    <default expression="" field="ratio" applyOnUpdate="0"/>
    <default expression="" field="geodesic_km" applyOnUpdate="0"/>
    <default expression="" field="detour" applyOnUpdate="0"/>
    <default expression="" field="found" applyOnUpdate="0"/>
    <default expression="" field="remark" applyOnUpdate="0"/>
    <default expression="" field="terrain" applyOnUpdate="0"/>
    <default expression="format_date(now(), 'yyyy-MM-dd')" field="as_of" applyOnUpdate="0"/>
    <default expression="'low'" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="1" exp_strength="0" field="id" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="0" exp_strength="0" field="leg_id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="corridor_id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="mode" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="published_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="computed_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="difference_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="ratio" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="geodesic_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="detour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="found" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="remark" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="terrain" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="1" field="as_of" notnull_strength="1" constraints="5"/>
    <constraint unique_strength="0" exp_strength="0" field="confidence" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="1" field="source_id" notnull_strength="1" constraints="5"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="fid" exp=""/>
    <constraint desc="" field="id" exp=""/>
    <constraint desc="" field="leg_id" exp=""/>
    <constraint desc="" field="name" exp=""/>
    <constraint desc="" field="corridor_id" exp=""/>
    <constraint desc="" field="mode" exp=""/>
    <constraint desc="" field="published_km" exp=""/>
    <constraint desc="" field="computed_km" exp=""/>
    <constraint desc="" field="difference_km" exp=""/>
    <constraint desc="" field="ratio" exp=""/>
    <constraint desc="" field="geodesic_km" exp=""/>
    <constraint desc="" field="detour" exp=""/>
    <constraint desc="" field="found" exp=""/>
    <constraint desc="" field="remark" exp=""/>
    <constraint desc="" field="terrain" exp=""/>
    <constraint desc="YYYY, YYYY-MM or YYYY-MM-DD" field="as_of" exp="regexp_match(&quot;as_of&quot;, '^(19|20)[0-9][0-9](-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$') &gt; 0"/>
    <constraint desc="" field="confidence" exp=""/>
    <constraint desc="Ids of the table sources, joined by semicolons; they are looked up where that table is loaded" field="source_id" exp="length(trim(&quot;source_id&quot;)) &gt; 0 and coalesce(try(with_variable('ids', with_variable('known', array_first(array_filter(@layer_ids, layer_property(@element, 'source') = replace(layer_property(@layer_id, 'source'), '|layername=' || array_last(string_to_array(layer_property(@layer_id, 'source'), '|layername=')), '|layername=sources'))), aggregate(@known, 'array_agg', &quot;id&quot;)), array_length(array_filter(string_to_array(&quot;source_id&quot;, ';'), not array_contains(@ids, trim(@element)))) = 0)), true)"/>
  </constraintExpressions>
  <expressionfields/>
  <editforminit/>
  <editforminitcodesource>0</editforminitcodesource>
  <featformsuppress>0</featformsuppress>
  <editorlayout>tablayout</editorlayout>
  <attributeEditorForm>
      <attributeEditorContainer name="Sources and certainty" showLabel="1" groupBox="1" columnCount="1" visibilityExpressionEnabled="1" visibilityExpression="@qgis_version_no &lt; 33000">
        <attributeEditorHtmlElement name="Sources and certainty" showLabel="0">&lt;style&gt;body{margin:2px;min-width:480px;font:9pt sans-serif}&lt;/style&gt;&lt;script&gt;document.write(expression.evaluate("'&lt;div&gt;' || 'as of &lt;b&gt;' || coalesce(\"as_of\", '-') || '&lt;/b&gt;' || ' · confidence &lt;b&gt;' || coalesce(\"confidence\", '-') || '&lt;/b&gt;' || '&lt;/div&gt;' || coalesce(try(aggregate('Sources', 'concatenate', '&lt;div&gt;' || if(\"url\" LIKE 'http%' AND \"url_status\" NOT LIKE '%resolve before citing%', '&lt;a href=\"' || \"url\" || '\"&gt;' || \"title\" || '&lt;/a&gt;', \"title\") || coalesce(' &lt;i&gt;' || \"publisher\" || coalesce(', ' || \"date\", '') || '&lt;/i&gt;', '') || '&lt;/div&gt;', array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), \"id\")), ''), '&lt;div&gt;' || \"source_id\" || '&lt;/div&gt;', '')"));&lt;/script&gt;</attributeEditorHtmlElement>
      </attributeEditorContainer>
      <attributeEditorContainer name="Sources and certainty" showLabel="1" groupBox="1" columnCount="1" visibilityExpressionEnabled="1" visibilityExpression="@qgis_version_no &gt;= 33000">
        <attributeEditorTextElement name="Sources and certainty" showLabel="0">[% '&lt;div&gt;' || 'as of &lt;b&gt;' || coalesce("as_of", '-') || '&lt;/b&gt;' || ' · confidence &lt;b&gt;' || coalesce("confidence", '-') || '&lt;/b&gt;' || '&lt;/div&gt;' || coalesce(try(aggregate('Sources', 'concatenate', '&lt;div&gt;' || if("url" LIKE 'http%' AND "url_status" NOT LIKE '%resolve before citing%', '&lt;a href="' || "url" || '"&gt;' || "title" || '&lt;/a&gt;', "title") || coalesce(' &lt;i&gt;' || "publisher" || coalesce(', ' || "date", '') || '&lt;/i&gt;', '') || '&lt;/div&gt;', array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), "id")), ''), '&lt;div&gt;' || "source_id" || '&lt;/div&gt;', '') %]</attributeEditorTextElement>
      </attributeEditorContainer>
      <attributeEditorField name="id" showLabel="1" index="1"/>
      <attributeEditorField name="leg_id" showLabel="1" index="2"/>
      <attributeEditorField name="name" showLabel="1" index="3"/>
      <attributeEditorField name="corridor_id" showLabel="1" index="4"/>
      <attributeEditorField name="mode" showLabel="1" index="5"/>
      <attributeEditorField name="published_km" showLabel="1" index="6"/>
      <attributeEditorField name="computed_km" showLabel="1" index="7"/>
      <attributeEditorField name="difference_km" showLabel="1" index="8"/>
      <attributeEditorField name="ratio" showLabel="1" index="9"/>
      <attributeEditorField name="geodesic_km" showLabel="1" index="10"/>
      <attributeEditorField name="detour" showLabel="1" index="11"/>
      <attributeEditorField name="found" showLabel="1" index="12"/>
      <attributeEditorField name="remark" showLabel="1" index="13"/>
      <attributeEditorField name="terrain" showLabel="1" index="14"/>
      <attributeEditorField name="as_of" showLabel="1" index="15"/>
      <attributeEditorField name="confidence" showLabel="1" index="16"/>
      <attributeEditorField name="source_id" showLabel="1" index="17"/>
  </attributeEditorForm>
  <attributeactions>
    <actionsetting id="{7e02d2c1-da9a-5105-adf9-8e253334793b}" type="5" name="Open the first source in the browser" shortTitle="Open source" icon="" action="[% coalesce(try(array_first(array_filter(aggregate('Sources', 'array_agg', if(&quot;url&quot; LIKE 'http%' AND &quot;url_status&quot; NOT LIKE '%resolve before citing%', &quot;url&quot;, ''), array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), &quot;id&quot;)), @element &lt;&gt; '')), ''), '') %]" capture="0" isEnabledOnlyWhenEditable="0" notificationMessage="">
      <actionScope id="Feature"/>
      <actionScope id="Canvas"/>
    </actionsetting>
  </attributeactions>
  <attributetableconfig sortExpression="" sortOrder="0" actionWidgetStyle="dropDown">
    <columns/>
  </attributetableconfig>
  <conditionalstyles>
    <rowstyles/>
    <fieldstyles/>
  </conditionalstyles>
  <storedexpressions/>
  <mapTip></mapTip>
  <layerGeometryType>4</layerGeometryType>
</qgis>
