<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" labelsEnabled="0" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" symbologyReferenceScale="-1" version="3.22.16-Białowieża">
 <renderer-v2 attr="review" enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="categorizedSymbol">
  <categories>
   <category label="无意见" render="true" symbol="0" value="no_objection" />
   <category label="已提意见" render="true" symbol="1" value="commented" />
   <category label="未审阅" render="true" symbol="2" value="not_seen" />
  </categories>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="color" type="QString" value="67,160,71,115" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="27,94,32,255" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="style" type="QString" value="solid" />
     </Option>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="color" type="QString" value="251,140,0,115" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="230,81,0,255" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="style" type="QString" value="solid" />
     </Option>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="2" type="fill">
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="color" type="QString" value="0,0,0,255" />
      <Option name="distance" type="QString" value="2.6" />
      <Option name="distance_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="distance_unit" type="QString" value="MM" />
      <Option name="line_width" type="QString" value="0" />
      <Option name="line_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="line_width_unit" type="QString" value="MM" />
      <Option name="offset" type="QString" value="0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
     </Option>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@2@0" type="line">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="align_dash_pattern" type="QString" value="0" />
        <Option name="capstyle" type="QString" value="round" />
        <Option name="customdash" type="QString" value="5;2" />
        <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="customdash_unit" type="QString" value="MM" />
        <Option name="dash_pattern_offset" type="QString" value="0" />
        <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="dash_pattern_offset_unit" type="QString" value="MM" />
        <Option name="draw_inside_polygon" type="QString" value="0" />
        <Option name="joinstyle" type="QString" value="round" />
        <Option name="line_color" type="QString" value="158,158,158,255" />
        <Option name="line_style" type="QString" value="solid" />
        <Option name="line_width" type="QString" value="0.25" />
        <Option name="line_width_unit" type="QString" value="MM" />
        <Option name="offset" type="QString" value="0" />
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="offset_unit" type="QString" value="MM" />
        <Option name="ring_filter" type="QString" value="0" />
        <Option name="trim_distance_end" type="QString" value="0" />
        <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="trim_distance_end_unit" type="QString" value="MM" />
        <Option name="trim_distance_start" type="QString" value="0" />
        <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="trim_distance_start_unit" type="QString" value="MM" />
        <Option name="tweak_dash_pattern_on_corners" type="QString" value="0" />
        <Option name="use_custom_dash" type="QString" value="0" />
        <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="color" type="QString" value="255,255,255,0" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="97,97,97,255" />
      <Option name="outline_style" type="QString" value="dash" />
      <Option name="outline_width" type="QString" value="0.3" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="style" type="QString" value="solid" />
     </Option>
    </layer>
   </symbol>
  </symbols>
  <rotation />
  <sizescale />
 </renderer-v2>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field configurationFlags="None" name="type_code">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="水源涵养" type="QString" value="11" />
       </Option>
       <Option type="Map">
        <Option name="生物多样性维护" type="QString" value="12" />
       </Option>
       <Option type="Map">
        <Option name="水土保持" type="QString" value="13" />
       </Option>
       <Option type="Map">
        <Option name="防风固沙" type="QString" value="14" />
       </Option>
       <Option type="Map">
        <Option name="其他生态功能" type="QString" value="15" />
       </Option>
       <Option type="Map">
        <Option name="水土流失" type="QString" value="21" />
       </Option>
       <Option type="Map">
        <Option name="土地沙化" type="QString" value="22" />
       </Option>
       <Option type="Map">
        <Option name="石漠化" type="QString" value="23" />
       </Option>
       <Option type="Map">
        <Option name="盐渍化" type="QString" value="24" />
       </Option>
       <Option type="Map">
        <Option name="其他敏感性" type="QString" value="25" />
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="review">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="未审阅" type="QString" value="not_seen" />
       </Option>
       <Option type="Map">
        <Option name="无意见" type="QString" value="no_objection" />
       </Option>
       <Option type="Map">
        <Option name="已提意见" type="QString" value="commented" />
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias field="piece_id" index="0" name="图斑县级标识" />
  <alias field="patch_id" index="1" name="图斑标识" />
  <alias field="code" index="2" name="红线编码" />
  <alias field="name" index="3" name="名称" />
  <alias field="type_code" index="4" name="红线类型" />
  <alias field="county_code" index="5" name="县级代码" />
  <alias field="area_km2" index="6" name="面积(平方公里)" />
  <alias field="review" index="7" name="审阅情况" />
 </aliases>
 <editorlayout>generatedlayout</editorlayout>
 <layerGeometryType>2</layerGeometryType>
</qgis>
