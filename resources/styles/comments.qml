<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" maxScale="0" minScale="1e+08" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" version="3.22.16-Białowieża">
 <fieldConfiguration>
  <field configurationFlags="None" name="kind">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="调出" type="QString" value="take_out" />
       </Option>
       <Option type="Map">
        <Option name="调入" type="QString" value="bring_in" />
       </Option>
       <Option type="Map">
        <Option name="边界调整" type="QString" value="boundary" />
       </Option>
       <Option type="Map">
        <Option name="属性更正" type="QString" value="attribute" />
       </Option>
       <Option type="Map">
        <Option name="命名编码" type="QString" value="name" />
       </Option>
       <Option type="Map">
        <Option name="行政界线" type="QString" value="county_line" />
       </Option>
       <Option type="Map">
        <Option name="文本管控" type="QString" value="text" />
       </Option>
       <Option type="Map">
        <Option name="无意见" type="QString" value="no_objection" />
       </Option>
       <Option type="Map">
        <Option name="其他" type="QString" value="other" />
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
        <Option name="编辑中" type="QString" value="open" />
       </Option>
       <Option type="Map">
        <Option name="已提交" type="QString" value="submitted" />
       </Option>
       <Option type="Map">
        <Option name="已处理" type="QString" value="decided" />
       </Option>
       <Option type="Map">
        <Option name="已撤回" type="QString" value="withdrawn" />
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias field="comment_id" index="0" name="意见标识" />
  <alias field="number" index="1" name="意见编号" />
  <alias field="county_code" index="2" name="县级代码" />
  <alias field="kind" index="3" name="类型" />
  <alias field="reason_code" index="4" name="理由代码" />
  <alias field="statement" index="5" name="意见内容" />
  <alias field="basis" index="6" name="依据" />
  <alias field="proposal" index="7" name="建议" />
  <alias field="patch_ids" index="8" name="涉及图斑" />
  <alias field="field_name" index="9" name="更正字段" />
  <alias field="proposed_value" index="10" name="建议值" />
  <alias field="author" index="11" name="填表人" />
  <alias field="unit" index="12" name="单位" />
  <alias field="phone" index="13" name="联系电话" />
  <alias field="created_at" index="14" name="填写时间" />
  <alias field="updated_at" index="15" name="修改时间" />
  <alias field="state" index="16" name="状态" />
 </aliases>
 <editorlayout>generatedlayout</editorlayout>
 <layerGeometryType>4</layerGeometryType>
</qgis>
