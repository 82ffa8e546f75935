<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" labelsEnabled="0" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" symbologyReferenceScale="-1" version="3.22.16-Białowieża">
 <renderer-v2 attr="verdict" enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="categorizedSymbol">
  <categories>
   <category label="采纳" render="true" symbol="0" value="adopted" />
   <category label="部分采纳" render="true" symbol="1" value="partly" />
  </categories>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="color" type="QString" value="46,125,50,76" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="46,125,50,255" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.6" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="style" type="QString" value="solid" />
     </Option>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="color" type="QString" value="158,157,36,76" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="158,157,36,255" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.6" />
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
  <field configurationFlags="None" name="verdict">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="采纳" type="QString" value="adopted" />
       </Option>
       <Option type="Map">
        <Option name="部分采纳" type="QString" value="partly" />
       </Option>
       <Option type="Map">
        <Option name="不采纳" type="QString" value="not_adopted" />
       </Option>
       <Option type="Map">
        <Option name="解释说明" type="QString" value="explained" />
       </Option>
       <Option type="Map">
        <Option name="待补充证明材料" type="QString" value="needs_evidence" />
       </Option>
       <Option type="Map">
        <Option name="转会议研究" type="QString" value="to_meeting" />
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="state">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="拟处理意见" type="QString" value="proposed" />
       </Option>
       <Option type="Map">
        <Option name="已审定" type="QString" value="confirmed" />
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias field="decision_id" index="0" name="处理标识" />
  <alias field="comment_id" index="1" name="意见标识" />
  <alias field="comment_hash" index="2" name="comment_hash" />
  <alias field="verdict" index="3" name="采纳情况" />
  <alias field="reason" index="4" name="理由" />
  <alias field="state" index="5" name="状态" />
  <alias field="adopted_part" index="6" name="采纳部分" />
  <alias field="decided_by" index="7" name="处理人" />
  <alias field="decided_at" index="8" name="处理时间" />
  <alias field="source" index="9" name="来源" />
 </aliases>
 <editorlayout>generatedlayout</editorlayout>
 <layerGeometryType>2</layerGeometryType>
</qgis>
