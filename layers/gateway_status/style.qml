<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis minScale="1e+08" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|AttributeTable|Rendering|Temporal|Forms" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <temporal limitMode="0" startField="valid_from" durationField="" enabled="0" endExpression="" startExpression="" durationUnit="min" fixedDuration="0" accumulate="0" mode="2" endField="valid_to">
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
    <field name="gateway_id" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="status" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="valid_from" configurationFlags="None">
      <editWidget type="DateTime">
        <config>
          <Option type="Map">
            <Option name="allow_null" type="bool" value="true"/>
            <Option name="calendar_popup" type="bool" value="true"/>
            <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_iso_format" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="valid_to" configurationFlags="None">
      <editWidget type="DateTime">
        <config>
          <Option type="Map">
            <Option name="allow_null" type="bool" value="true"/>
            <Option name="calendar_popup" type="bool" value="true"/>
            <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
            <Option name="field_iso_format" type="bool" value="false"/>
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
    <field name="note" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <aliases>
    <alias name="" field="fid" index="0"/>
    <alias name="Id" field="id" index="1"/>
    <alias name="Gateway" field="gateway_id" index="2"/>
    <alias name="Status" field="status" index="3"/>
    <alias name="From" field="valid_from" index="4"/>
    <alias name="To (excluded)" field="valid_to" index="5"/>
    <alias name="As of" field="as_of" index="6"/>
    <alias name="Confidence" field="confidence" index="7"/>
    <alias name="Sources" field="source_id" index="8"/>
    <alias name="Note" field="note" index="9"/>
  </aliases>
  <defaults>
    <default expression="" field="fid" applyOnUpdate="0"/>
    <default expression="'gateway_status-' || substr(uuid(), 2, 8)" field="id" applyOnUpdate="0"/>
    <default expression="" field="gateway_id" applyOnUpdate="0"/>
    <default expression="" field="status" applyOnUpdate="0"/>
    <default expression="" field="valid_from" applyOnUpdate="0"/>
    <default expression="" field="valid_to" applyOnUpdate="0"/>
    <default expression="format_date(now(), 'yyyy-MM-dd')" field="as_of" applyOnUpdate="0"/>
    <default expression="'low'" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
    <default expression="" field="note" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="1" exp_strength="0" field="id" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="0" exp_strength="0" field="gateway_id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="valid_from" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="1" field="valid_to" notnull_strength="0" constraints="4"/>
    <constraint unique_strength="0" exp_strength="1" field="as_of" notnull_strength="1" constraints="5"/>
    <constraint unique_strength="0" exp_strength="0" field="confidence" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="1" field="source_id" notnull_strength="1" constraints="5"/>
    <constraint unique_strength="0" exp_strength="0" field="note" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="fid" exp=""/>
    <constraint desc="" field="id" exp=""/>
    <constraint desc="" field="gateway_id" exp=""/>
    <constraint desc="" field="status" exp=""/>
    <constraint desc="" field="valid_from" exp=""/>
    <constraint desc="After the start, or empty" field="valid_to" exp="&quot;valid_to&quot; IS NULL OR &quot;valid_from&quot; IS NULL OR &quot;valid_to&quot; &gt; &quot;valid_from&quot;"/>
    <constraint desc="YYYY, YYYY-MM or YYYY-MM-DD" field="as_of" exp="regexp_match(&quot;as_of&quot;, '^(19|20)[0-9][0-9](-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$') &gt; 0"/>
    <constraint desc="" field="confidence" exp=""/>
    <constraint desc="Ids of the table sources, joined by semicolons; they are looked up where that table is loaded" field="source_id" exp="length(trim(&quot;source_id&quot;)) &gt; 0 and coalesce(try(with_variable('ids', with_variable('known', array_first(array_filter(@layer_ids, layer_property(@element, 'source') = replace(layer_property(@layer_id, 'source'), '|layername=' || array_last(string_to_array(layer_property(@layer_id, 'source'), '|layername=')), '|layername=sources'))), aggregate(@known, 'array_agg', &quot;id&quot;)), array_length(array_filter(string_to_array(&quot;source_id&quot;, ';'), not array_contains(@ids, trim(@element)))) = 0)), true)"/>
    <constraint desc="" field="note" exp=""/>
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
      <attributeEditorField name="gateway_id" showLabel="1" index="2"/>
      <attributeEditorField name="status" showLabel="1" index="3"/>
      <attributeEditorField name="valid_from" showLabel="1" index="4"/>
      <attributeEditorField name="valid_to" showLabel="1" index="5"/>
      <attributeEditorField name="as_of" showLabel="1" index="6"/>
      <attributeEditorField name="confidence" showLabel="1" index="7"/>
      <attributeEditorField name="source_id" showLabel="1" index="8"/>
      <attributeEditorField name="note" showLabel="1" index="9"/>
  </attributeEditorForm>
  <attributeactions>
    <actionsetting id="{dac85308-a37d-56fb-8375-f73dfbe18654}" type="5" name="Open the first source in the browser" shortTitle="Open source" icon="" action="[% coalesce(try(array_first(array_filter(aggregate('Sources', 'array_agg', if(&quot;url&quot; LIKE 'http%' AND &quot;url_status&quot; NOT LIKE '%resolve before citing%', &quot;url&quot;, ''), array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), &quot;id&quot;)), @element &lt;&gt; '')), ''), '') %]" capture="0" isEnabledOnlyWhenEditable="0" notificationMessage="">
      <actionScope id="Feature"/>
      <actionScope id="Canvas"/>
    </actionsetting>
  </attributeactions>
  <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
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
