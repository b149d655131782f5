<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis minScale="1e+08" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|AttributeTable|Rendering|Temporal" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <temporal limitMode="0" startField="valid_from" durationField="" enabled="0" endExpression="" startExpression="" durationUnit="min" fixedDuration="0" accumulate="0" mode="2" endField="valid_to">
    <fixedRange>
      <start></start>
      <end></end>
    </fixedRange>
  </temporal>
  <fieldConfiguration>
    <field name="fid" configurationFlags="None"/>
    <field name="id" configurationFlags="None"/>
    <field name="event_type" configurationFlags="None"/>
    <field name="place" configurationFlags="None"/>
    <field name="place_type" configurationFlags="None"/>
    <field name="township" configurationFlags="None"/>
    <field name="state" configurationFlags="None"/>
    <field name="actor" configurationFlags="None"/>
    <field name="actor_class" configurationFlags="None"/>
    <field name="from_date" configurationFlags="None"/>
    <field name="from_precision" configurationFlags="None"/>
    <field name="to_date" configurationFlags="None"/>
    <field name="valid_from" configurationFlags="None"/>
    <field name="valid_to" configurationFlags="None"/>
    <field name="zone" configurationFlags="None"/>
    <field name="as_of" configurationFlags="None"/>
    <field name="confidence" configurationFlags="None"/>
    <field name="source_id" configurationFlags="None"/>
    <field name="note" configurationFlags="None"/>
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
    <default expression="" field="id" applyOnUpdate="0"/>
    <default expression="" field="event_type" applyOnUpdate="0"/>
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
    <default expression="" field="zone" applyOnUpdate="0"/>
    <default expression="" field="as_of" applyOnUpdate="0"/>
    <default expression="" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
    <default expression="" field="note" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="0" exp_strength="0" field="id" notnull_strength="1" constraints="1"/>
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
    <constraint unique_strength="0" exp_strength="0" field="valid_to" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="zone" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="as_of" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="confidence" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="source_id" notnull_strength="1" constraints="1"/>
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
    <constraint desc="" field="valid_to" exp=""/>
    <constraint desc="" field="zone" exp=""/>
    <constraint desc="" field="as_of" exp=""/>
    <constraint desc="" field="confidence" exp=""/>
    <constraint desc="" field="source_id" exp=""/>
    <constraint desc="" field="note" exp=""/>
  </constraintExpressions>
  <expressionfields/>
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
