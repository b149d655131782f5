<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" minScale="1e+08" maxScale="0" styleCategories="Symbology|Labeling|Fields|MapTips|AttributeTable|Rendering|Temporal" hasScaleBasedVisibilityFlag="0">
  <temporal durationUnit="min" startField="valid_from" endField="valid_to" mode="2" startExpression="" endExpression="" accumulate="0" enabled="0" durationField="" limitMode="0" fixedDuration="0">
    <fixedRange>
      <start></start>
      <end></end>
    </fixedRange>
  </temporal>
  <fieldConfiguration>
    <field name="fid" configurationFlags="None"/>
    <field name="id" configurationFlags="None"/>
    <field name="leg_id" configurationFlags="None"/>
    <field name="event_id" configurationFlags="None"/>
    <field name="road" configurationFlags="None"/>
    <field name="status" configurationFlags="None"/>
    <field name="valid_from" configurationFlags="None"/>
    <field name="valid_to" configurationFlags="None"/>
    <field name="as_of" configurationFlags="None"/>
    <field name="confidence" configurationFlags="None"/>
    <field name="source_id" configurationFlags="None"/>
    <field name="note" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="" field="fid" index="0"/>
    <alias name="Id" field="id" index="1"/>
    <alias name="Corridor leg" field="leg_id" index="2"/>
    <alias name="Event" field="event_id" index="3"/>
    <alias name="Road" field="road" index="4"/>
    <alias name="Status" field="status" index="5"/>
    <alias name="From" field="valid_from" index="6"/>
    <alias name="To (excluded)" field="valid_to" index="7"/>
    <alias name="As of" field="as_of" index="8"/>
    <alias name="Confidence" field="confidence" index="9"/>
    <alias name="Sources" field="source_id" index="10"/>
    <alias name="Note" field="note" index="11"/>
  </aliases>
  <defaults>
    <default expression="" field="fid" applyOnUpdate="0"/>
    <default expression="" field="id" applyOnUpdate="0"/>
    <default expression="" field="leg_id" applyOnUpdate="0"/>
    <default expression="" field="event_id" applyOnUpdate="0"/>
    <default expression="" field="road" applyOnUpdate="0"/>
    <default expression="" field="status" applyOnUpdate="0"/>
    <default expression="" field="valid_from" applyOnUpdate="0"/>
    <default expression="" field="valid_to" applyOnUpdate="0"/>
    <default expression="" field="as_of" applyOnUpdate="0"/>
    <default expression="" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
    <default expression="" field="note" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint constraints="3" field="fid" unique_strength="1" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="id" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="leg_id" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="event_id" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="road" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="status" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="0" field="valid_from" unique_strength="0" exp_strength="0" notnull_strength="0"/>
    <constraint constraints="0" field="valid_to" unique_strength="0" exp_strength="0" notnull_strength="0"/>
    <constraint constraints="1" field="as_of" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="confidence" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="1" field="source_id" unique_strength="0" exp_strength="0" notnull_strength="1"/>
    <constraint constraints="0" field="note" unique_strength="0" exp_strength="0" notnull_strength="0"/>
  </constraints>
  <constraintExpressions>
    <constraint exp="" desc="" field="fid"/>
    <constraint exp="" desc="" field="id"/>
    <constraint exp="" desc="" field="leg_id"/>
    <constraint exp="" desc="" field="event_id"/>
    <constraint exp="" desc="" field="road"/>
    <constraint exp="" desc="" field="status"/>
    <constraint exp="" desc="" field="valid_from"/>
    <constraint exp="" desc="" field="valid_to"/>
    <constraint exp="" desc="" field="as_of"/>
    <constraint exp="" desc="" field="confidence"/>
    <constraint exp="" desc="" field="source_id"/>
    <constraint exp="" desc="" field="note"/>
  </constraintExpressions>
  <expressionfields/>
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
