<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology|Rendering" minScale="1e+08" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" name="name" type="QString"/>
      <Option name="properties"/>
      <Option value="collection" name="type" type="QString"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="cubic" zoomedOutResamplingMethod="bilinear" enabled="true" maxOversampling="2"/>
    </provider>
    <rasterrenderer opacity="1" alphaBand="-1" nodataColor="" type="singlebandpseudocolor" classificationMin="-450" classificationMax="6500" band="1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader clip="0" classificationMode="1" labelPrecision="6" maximumValue="6500" colorRampType="INTERPOLATED" minimumValue="-450">
          <item value="-450" color="#e6efe0" label="-450 m" alpha="255"/>
          <item value="-1" color="#e6efe0" label="-1 m" alpha="255"/>
          <item value="0" color="#d3e3ec" label="0 m" alpha="255"/>
          <item value="1" color="#e6efe0" label="1 m" alpha="255"/>
          <item value="200" color="#edf1e2" label="200 m" alpha="255"/>
          <item value="600" color="#f3f1e2" label="600 m" alpha="255"/>
          <item value="1200" color="#f3ecdc" label="1,200 m" alpha="255"/>
          <item value="2000" color="#ede3d3" label="2,000 m" alpha="255"/>
          <item value="3000" color="#e8ddd0" label="3,000 m" alpha="255"/>
          <item value="4000" color="#ebe5de" label="4,000 m" alpha="255"/>
          <item value="5000" color="#f5f3f0" label="5,000 m" alpha="255"/>
          <item value="6500" color="#fdfdfd" label="6,500 m" alpha="255"/>
          <rampLegendSettings direction="0" minimumLabel="" prefix="" maximumLabel="" orientation="2" useContinuousLegend="1" suffix="">
            <numericFormat id="basic">
              <Option type="Map">
                <Option value="" name="decimal_separator" type="QChar"/>
                <Option value="6" name="decimals" type="int"/>
                <Option value="0" name="rounding_type" type="int"/>
                <Option value="false" name="show_plus" type="bool"/>
                <Option value="true" name="show_thousand_separator" type="bool"/>
                <Option value="false" name="show_trailing_zeros" type="bool"/>
                <Option value="" name="thousand_separator" type="QChar"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" brightness="0" gamma="1"/>
    <huesaturation grayscaleMode="0" colorizeGreen="128" colorizeStrength="100" colorizeOn="0" invertColors="0" colorizeRed="255" colorizeBlue="128" saturation="0"/>
    <rasterresampler maxOversampling="2" zoomedOutResampler="bilinear" zoomedInResampler="cubic"/>
    <resamplingStage>provider</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
