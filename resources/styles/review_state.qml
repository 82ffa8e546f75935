<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" maxScale="0" minScale="1e+08" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" version="3.22.16-Białowieża">
 <fieldConfiguration>
  <field configurationFlags="None" name="state">
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
  <alias field="state" index="1" name="状态" />
  <alias field="by" index="2" name="审阅人" />
  <alias field="at" index="3" name="审阅时间" />
 </aliases>
 <editorlayout>generatedlayout</editorlayout>
 <layerGeometryType>4</layerGeometryType>
</qgis>
