<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" maxScale="0" minScale="1e+08" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering" version="3.22.16-Białowieża">
 <fieldConfiguration>
    </fieldConfiguration>
 <aliases>
  <alias field="evidence_id" index="0" name="材料标识" />
  <alias field="comment_id" index="1" name="意见标识" />
  <alias field="file_name" index="2" name="文件名" />
  <alias field="media_type" index="3" name="文件类型" />
  <alias field="sha256" index="4" name="校验值" />
  <alias field="taken_at" index="5" name="拍摄时间" />
  <alias field="lon" index="6" name="经度" />
  <alias field="lat" index="7" name="纬度" />
  <alias field="bearing" index="8" name="方位角" />
  <alias field="data" index="9" name="内容" />
 </aliases>
 <editorlayout>generatedlayout</editorlayout>
 <layerGeometryType>4</layerGeometryType>
</qgis>
