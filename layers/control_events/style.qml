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
    <field name="event_type" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="control" type="QString" value="control"/>
              </Option>
              <Option type="Map">
                <Option name="border_gate" type="QString" value="border_gate"/>
              </Option>
              <Option type="Map">
                <Option name="access_closure" type="QString" value="access_closure"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="place" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="place_type" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="town" type="QString" value="town"/>
              </Option>
              <Option type="Map">
                <Option name="village" type="QString" value="village"/>
              </Option>
              <Option type="Map">
                <Option name="township" type="QString" value="township"/>
              </Option>
              <Option type="Map">
                <Option name="crossing" type="QString" value="crossing"/>
              </Option>
              <Option type="Map">
                <Option name="corridor section" type="QString" value="corridor section"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="township" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="state" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="actor" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="actor_class" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="SAC" type="QString" value="SAC"/>
              </Option>
              <Option type="Map">
                <Option name="KIO_KIA" type="QString" value="KIO_KIA"/>
              </Option>
              <Option type="Map">
                <Option name="NDAK_BGF" type="QString" value="NDAK_BGF"/>
              </Option>
              <Option type="Map">
                <Option name="PDF_NUG" type="QString" value="PDF_NUG"/>
              </Option>
              <Option type="Map">
                <Option name="CHIN" type="QString" value="CHIN"/>
              </Option>
              <Option type="Map">
                <Option name="AA" type="QString" value="AA"/>
              </Option>
              <Option type="Map">
                <Option name="MNDAA" type="QString" value="MNDAA"/>
              </Option>
              <Option type="Map">
                <Option name="TNLA" type="QString" value="TNLA"/>
              </Option>
              <Option type="Map">
                <Option name="NSCN_FACTIONS" type="QString" value="NSCN_FACTIONS"/>
              </Option>
              <Option type="Map">
                <Option name="CONTESTED" type="QString" value="CONTESTED"/>
              </Option>
              <Option type="Map">
                <Option name="MIXED" type="QString" value="MIXED"/>
              </Option>
              <Option type="Map">
                <Option name="UNKNOWN" type="QString" value="UNKNOWN"/>
              </Option>
              <Option type="Map">
                <Option name="GATE" type="QString" value="GATE"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="from_date" configurationFlags="None">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="false"/>
            <Option name="UseHtml" type="bool" value="false"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="from_precision" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="day" type="QString" value="day"/>
              </Option>
              <Option type="Map">
                <Option name="month" type="QString" value="month"/>
              </Option>
              <Option type="Map">
                <Option name="year" type="QString" value="year"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="to_date" configurationFlags="None">
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
    <field name="zone" configurationFlags="None">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="yes" type="QString" value="yes"/>
              </Option>
              <Option type="Map">
                <Option name="no" type="QString" value="no"/>
              </Option>
            </Option>
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
    <alias name="Event type" field="event_type" index="2"/>
    <alias name="Place" field="place" index="3"/>
    <alias name="Place type" field="place_type" index="4"/>
    <alias name="Township" field="township" index="5"/>
    <alias name="State" field="state" index="6"/>
    <alias name="Actor or status" field="actor" index="7"/>
    <alias name="Actor class" field="actor_class" index="8"/>
    <alias name="From, as reported" field="from_date" index="9"/>
    <alias name="Precision of the start" field="from_precision" index="10"/>
    <alias name="To, as reported" field="to_date" index="11"/>
    <alias name="From" field="valid_from" index="12"/>
    <alias name="To (excluded)" field="valid_to" index="13"/>
    <alias name="Drawn as a zone" field="zone" index="14"/>
    <alias name="As of" field="as_of" index="15"/>
    <alias name="Confidence" field="confidence" index="16"/>
    <alias name="Sources" field="source_id" index="17"/>
    <alias name="Note" field="note" index="18"/>
  </aliases>
  <defaults>
    <default expression="" field="fid" applyOnUpdate="0"/>
    <default expression="'control_events-' || substr(uuid(), 2, 8)" field="id" applyOnUpdate="0"/>
    <default expression="'control'" field="event_type" applyOnUpdate="0"/>
    <default expression="" field="place" applyOnUpdate="0"/>
    <default expression="" field="place_type" applyOnUpdate="0"/>
    <default expression="" field="township" applyOnUpdate="0"/>
    <default expression="" field="state" applyOnUpdate="0"/>
    <default expression="" field="actor" applyOnUpdate="0"/>
    <default expression="" field="actor_class" applyOnUpdate="0"/>
    <default expression="" field="from_date" applyOnUpdate="0"/>
    <default expression="" field="from_precision" applyOnUpdate="0"/>
    <default expression="" field="to_date" applyOnUpdate="0"/>
    <default expression="" field="valid_from" applyOnUpdate="0"/>
    <default expression="" field="valid_to" applyOnUpdate="0"/>
    <default expression="'no'" field="zone" applyOnUpdate="0"/>
    <default expression="format_date(now(), 'yyyy-MM-dd')" field="as_of" applyOnUpdate="0"/>
    <default expression="'low'" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
    <default expression="" field="note" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="1" exp_strength="0" field="id" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="0" exp_strength="0" field="event_type" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="place" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="place_type" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="township" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="state" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="actor" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="actor_class" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="from_date" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="from_precision" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="to_date" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="valid_from" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="1" field="valid_to" notnull_strength="0" constraints="4"/>
    <constraint unique_strength="0" exp_strength="0" field="zone" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="1" field="as_of" notnull_strength="1" constraints="5"/>
    <constraint unique_strength="0" exp_strength="0" field="confidence" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="1" field="source_id" notnull_strength="1" constraints="5"/>
    <constraint unique_strength="0" exp_strength="0" field="note" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="fid" exp=""/>
    <constraint desc="" field="id" exp=""/>
    <constraint desc="" field="event_type" exp=""/>
    <constraint desc="" field="place" exp=""/>
    <constraint desc="" field="place_type" exp=""/>
    <constraint desc="" field="township" exp=""/>
    <constraint desc="" field="state" exp=""/>
    <constraint desc="" field="actor" exp=""/>
    <constraint desc="" field="actor_class" exp=""/>
    <constraint desc="" field="from_date" exp=""/>
    <constraint desc="" field="from_precision" exp=""/>
    <constraint desc="" field="to_date" exp=""/>
    <constraint desc="" field="valid_from" exp=""/>
    <constraint desc="After the start, or empty" field="valid_to" exp="&quot;valid_to&quot; IS NULL OR &quot;valid_from&quot; IS NULL OR &quot;valid_to&quot; &gt; &quot;valid_from&quot;"/>
    <constraint desc="" field="zone" exp=""/>
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
        <attributeEditorHtmlElement name="Sources and certainty" showLabel="0">&lt;style&gt;body{margin:2px;min-width:480px;font:9pt sans-serif}&lt;/style&gt;&lt;script&gt;document.write(expression.evaluate("'&lt;div&gt;' || 'as of &lt;b&gt;' || coalesce(\"as_of\", '-') || '&lt;/b&gt;' || coalesce(' · start known to the &lt;b&gt;' || \"from_precision\" || '&lt;/b&gt;', '') || ' · confidence &lt;b&gt;' || coalesce(\"confidence\", '-') || '&lt;/b&gt;' || '&lt;/div&gt;' || coalesce(try(aggregate('Sources', 'concatenate', '&lt;div&gt;' || if(\"url\" LIKE 'http%' AND \"url_status\" NOT LIKE '%resolve before citing%', '&lt;a href=\"' || \"url\" || '\"&gt;' || \"title\" || '&lt;/a&gt;', \"title\") || coalesce(' &lt;i&gt;' || \"publisher\" || coalesce(', ' || \"date\", '') || '&lt;/i&gt;', '') || '&lt;/div&gt;', array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), \"id\")), ''), '&lt;div&gt;' || \"source_id\" || '&lt;/div&gt;', '')"));&lt;/script&gt;</attributeEditorHtmlElement>
      </attributeEditorContainer>
      <attributeEditorContainer name="Sources and certainty" showLabel="1" groupBox="1" columnCount="1" visibilityExpressionEnabled="1" visibilityExpression="@qgis_version_no &gt;= 33000">
        <attributeEditorTextElement name="Sources and certainty" showLabel="0">[% '&lt;div&gt;' || 'as of &lt;b&gt;' || coalesce("as_of", '-') || '&lt;/b&gt;' || coalesce(' · start known to the &lt;b&gt;' || "from_precision" || '&lt;/b&gt;', '') || ' · confidence &lt;b&gt;' || coalesce("confidence", '-') || '&lt;/b&gt;' || '&lt;/div&gt;' || coalesce(try(aggregate('Sources', 'concatenate', '&lt;div&gt;' || if("url" LIKE 'http%' AND "url_status" NOT LIKE '%resolve before citing%', '&lt;a href="' || "url" || '"&gt;' || "title" || '&lt;/a&gt;', "title") || coalesce(' &lt;i&gt;' || "publisher" || coalesce(', ' || "date", '') || '&lt;/i&gt;', '') || '&lt;/div&gt;', array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), "id")), ''), '&lt;div&gt;' || "source_id" || '&lt;/div&gt;', '') %]</attributeEditorTextElement>
      </attributeEditorContainer>
      <attributeEditorField name="id" showLabel="1" index="1"/>
      <attributeEditorField name="event_type" showLabel="1" index="2"/>
      <attributeEditorField name="place" showLabel="1" index="3"/>
      <attributeEditorField name="place_type" showLabel="1" index="4"/>
      <attributeEditorField name="township" showLabel="1" index="5"/>
      <attributeEditorField name="state" showLabel="1" index="6"/>
      <attributeEditorField name="actor" showLabel="1" index="7"/>
      <attributeEditorField name="actor_class" showLabel="1" index="8"/>
      <attributeEditorField name="from_date" showLabel="1" index="9"/>
      <attributeEditorField name="from_precision" showLabel="1" index="10"/>
      <attributeEditorField name="to_date" showLabel="1" index="11"/>
      <attributeEditorField name="valid_from" showLabel="1" index="12"/>
      <attributeEditorField name="valid_to" showLabel="1" index="13"/>
      <attributeEditorField name="zone" showLabel="1" index="14"/>
      <attributeEditorField name="as_of" showLabel="1" index="15"/>
      <attributeEditorField name="confidence" showLabel="1" index="16"/>
      <attributeEditorField name="source_id" showLabel="1" index="17"/>
      <attributeEditorField name="note" showLabel="1" index="18"/>
  </attributeEditorForm>
  <attributeactions>
    <actionsetting id="{0daa28fb-bb83-5c35-b5a2-4d4b8cb2588d}" type="5" name="Open the first source in the browser" shortTitle="Open source" icon="" action="[% coalesce(try(array_first(array_filter(aggregate('Sources', 'array_agg', if(&quot;url&quot; LIKE 'http%' AND &quot;url_status&quot; NOT LIKE '%resolve before citing%', &quot;url&quot;, ''), array_contains(string_to_array(attribute(@parent, 'source_id'), ';'), &quot;id&quot;)), @element &lt;&gt; '')), ''), '') %]" capture="0" isEnabledOnlyWhenEditable="0" notificationMessage="">
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
