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
    <field name="gateway_id" configurationFlags="None"/>
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
    <default expression="" field="id" applyOnUpdate="0"/>
    <default expression="" field="gateway_id" applyOnUpdate="0"/>
    <default expression="" field="status" applyOnUpdate="0"/>
    <default expression="" field="valid_from" applyOnUpdate="0"/>
    <default expression="" field="valid_to" applyOnUpdate="0"/>
    <default expression="" field="as_of" applyOnUpdate="0"/>
    <default expression="" field="confidence" applyOnUpdate="0"/>
    <default expression="" field="source_id" applyOnUpdate="0"/>
    <default expression="" field="note" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
    <constraint unique_strength="0" exp_strength="0" field="id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="gateway_id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="valid_from" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="valid_to" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="as_of" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="confidence" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="source_id" notnull_strength="1" constraints="1"/>
    <constraint unique_strength="0" exp_strength="0" field="note" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="fid" exp=""/>
    <constraint desc="" field="id" exp=""/>
    <constraint desc="" field="gateway_id" exp=""/>
    <constraint desc="" field="status" exp=""/>
    <constraint desc="" field="valid_from" exp=""/>
    <constraint desc="" field="valid_to" exp=""/>
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
