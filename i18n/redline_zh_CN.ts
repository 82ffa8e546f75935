<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Redline</name>
    <message>
      <location filename="../redline_plugin/gui/common/buttons.py"></location>
      <source>OK</source>
      <translation>确定</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/buttons.py"></location>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Redline Review</source>
      <translation>红线会审</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Show all</source>
      <translation>全图</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Show all of it on the map</source>
      <translation>在地图上显示全部范围</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Refresh</source>
      <translation>刷新</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Read the file again</source>
      <translation>重新读取文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Close the page, and take its file's layers off the map</source>
      <translation>关闭本页，并从地图上移除该文件的图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>What was checked</source>
      <translation>质检数据</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>Red-line draft</source>
      <translation>红线划定方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>Counties</source>
      <translation>县级行政区</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/guide.py"></location>
      <source>Guide to Redline Review</source>
      <translation>红线会审使用指南</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/job_strip.py"></location>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/job_strip.py"></location>
      <source>Stopping …</source>
      <translation>正在停止……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Conflicts (boundaries)</source>
      <translation>意见冲突（边界）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Conflicts (areas)</source>
      <translation>意见冲突（范围）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Comments of the counties</source>
      <translation>反馈意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Province border</source>
      <translation>省界接边</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Ecological red line</source>
      <translation>生态保护红线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Reference layers</source>
      <translation>参考图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Consultation</source>
      <translation>征求意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Open recent</source>
      <translation>最近打开</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Jobs</source>
      <translation>各项工作</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Nothing was opened yet</source>
      <translation>还没有打开过文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Register of {province}</source>
      <translation>{province}意见总库</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Findings: {draft}</source>
      <translation>质检问题：{draft}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Open {name}</source>
      <translation>打开{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Refresh {name}</source>
      <translation>刷新{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/page_head.py"></location>
      <source>Write-protected: to look at only, nothing can be saved here.</source>
      <translation>文件为只读：可以查看，不能保存。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, no deadline</source>
      <translation>{stage}，未设截止日期</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline {deadline}, {days} days ago</source>
      <translation>{stage}，截止日期{deadline}，已过{days}天</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline today ({deadline})</source>
      <translation>{stage}，今天截止（{deadline}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline {deadline}, days left: {days}</source>
      <translation>{stage}，截止日期{deadline}，还剩{days}天</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/rows_table.py"></location>
      <source>{total} in all</source>
      <translation>共 {total} 个</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/rows_table.py"></location>
      <source>{shown} of {total}</source>
      <translation>{shown} / {total}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/start_page.py"></location>
      <source>Open a county package or a register, or drop the file on the map.</source>
      <translation>打开县级征求意见数据包或意见总库，也可以直接把文件拖到地图上。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/start_page.py"></location>
      <source>Opened last:</source>
      <translation>最近打开的文件：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>{name} ({code})</source>
      <translation>{name}（{code}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>City: {name} ({code})</source>
      <translation>{name}（市，{code}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Department: {name} ({code})</source>
      <translation>{name}（省直部门，{code}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>{km2} km² = {hectares} ha = {mu} mu</source>
      <translation>{km2}平方公里 = {hectares}公顷 = {mu}亩</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Code</source>
      <translation>编码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Area (km²)</source>
      <translation>面积（km²）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Filter: code, name, type or state</source>
      <translation>筛选：编码、名称、类型、状态</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Patches seen: {seen} of {total}; comments: {comments}</source>
      <translation>已审阅图斑 {seen} / {total}，意见 {comments} 条</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Choose a folder for the report</source>
      <translation>选择存放质检报告的文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Report of the findings</source>
      <translation>质检报告</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Report written: {names}, in “{folder}”.</source>
      <translation>质检报告已写入“{folder}”：{names}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Safe fixes</source>
      <translation>自动修复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>{fixed} fixes made, {left} places left to a person: “{copy}”, log “{log}”.</source>
      <translation>已修复 {fixed} 处，{left} 处需人工处理：“{copy}”，记录“{log}”。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Why it matters</source>
      <translation>为何重要</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>How to fix</source>
      <translation>如何处理</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{title}: {text}</source>
      <translation>{title}：{text}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Severity</source>
      <translation>程度</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Finding</source>
      <translation>问题</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Patch</source>
      <translation>图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>County</source>
      <translation>县（市、区）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>What was found</source>
      <translation>情况</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Filter: patch, county or words</source>
      <translation>筛选：图斑、县或文字</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{patches} patches checked, mapping scale 1:{scale}</source>
      <translation>质检图斑 {patches} 个，制图比例尺 1:{scale}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Checked at {time}</source>
      <translation>质检时间：{time}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{errors} errors, {warnings} warnings</source>
      <translation>错误{errors}个，提示{warnings}个</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>All severities</source>
      <translation>全部程度</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{title} ({count})</source>
      <translation>{title}（{count}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>All findings ({count})</source>
      <translation>全部问题（{count}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Choose a finding to see why it matters and what to do.</source>
      <translation>选中一个问题，查看为何重要、如何处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Report…</source>
      <translation>质检报告…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Apply safe fixes…</source>
      <translation>自动修复…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Safe fixes on a copy</source>
      <translation>在副本上自动修复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Make the copy</source>
      <translation>生成副本</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>The draft itself is not touched. Overlaps, slivers, patches given twice and shapes that could mean two things are left to people. Every change is in the log beside the copy (Excel).</source>
      <translation>原数据不改动。重叠、狭长细碎图斑、重复图斑和有歧义的图形留给人工处理。每处改动都记入副本旁的修复记录（Excel）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Copy with the fixes</source>
      <translation>修复后的副本</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>{draft}_fixed</source>
      <translation>{draft}_修复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Show findings</source>
      <translation>查看质检结果</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Finds broken and overlapping shapes, slivers, codes and areas that do not agree, patches outside the province, protected areas left out. The draft itself stays as it is.</source>
      <translation>查找图形错误和重叠、狭长细碎图斑、编码和面积不一致、超出省界的图斑、未划入的各类保护地。红线方案本身不作改动。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Mapping scale</source>
      <translation>制图比例尺</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Thresholds</source>
      <translation>阈值</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Further thresholds</source>
      <translation>其他阈值</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>choose</source>
      <translation>请选择</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>The coordinates are really in another system:</source>
      <translation>坐标实际上属于另一坐标系：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>So taken, the layer lies at {place}.</source>
      <translation>按此理解，图层位于{place}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>So taken, nobody can tell where the layer lies.</source>
      <translation>按此理解，无法判断图层的位置。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>as the file says: {crs}</source>
      <translation>以文件说明为准：{crs}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{west}–{east}°E, {south}–{north}°N</source>
      <translation>东经{west}°～{east}°，北纬{south}°～{north}°</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{crs}, X and Y exchanged</source>
      <translation>{crs}，X、Y互换</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>would lie at {place}</source>
      <translation>位于{place}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{percent} % of it where the counties are</source>
      <translation>其中{percent}%在县级行政区范围内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>the whole red line</source>
      <translation>全部红线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Department</source>
      <translation>部门</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Types of red line it is asked about:</source>
      <translation>征求意见的红线类型：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Kinds of protected areas, as their layer names them:</source>
      <translation>征求意见的保护地类型（按图层中的写法）：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Choose the layer of protected areas under “Sources” to see its kinds here.</source>
      <translation>在“数据来源”中选择各类保护地图层后，这里会列出其类型。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>With nothing ticked the department is asked about the whole red line.</source>
      <translation>都不勾选时，就全部红线征求该部门的意见。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>who answers questions, with a telephone number</source>
      <translation>联系人及电话</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>as the office sets it</source>
      <translation>按本单位规定填写</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>Contact</source>
      <translation>联系人</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>Classification</source>
      <translation>密级</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>As guessed</source>
      <translation>恢复自动识别</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Forget what was said of the fields</source>
      <translation>不再使用以前指定的字段对应关系</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Which field of the layer holds what? All others travel along, too.</source>
      <translation>图层的各字段分别是什么内容？其余字段也会原样保留。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>(none)</source>
      <translation>（无）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Meaning</source>
      <translation>含义</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Field of the layer</source>
      <translation>图层字段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>First values</source>
      <translation>前几个值</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>{field} (required)</source>
      <translation>{field}（必填）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/file_layers_window.py"></location>
      <source>Layers of the file</source>
      <translation>文件中的图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/file_layers_window.py"></location>
      <source>“{file}” has several layers. Tick those that go along.</source>
      <translation>“{file}”中有多个图层，请勾选要随数据包下发的图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Add…</source>
      <translation>添加…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Change…</source>
      <translation>修改…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Asked about</source>
      <translation>征求意见的内容</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/looks.py"></location>
      <source>Look at {name}</source>
      <translation>查看{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>rotations of the frame (Bursa model as usual in China)</source>
      <translation>坐标轴旋转（国内通用的布尔莎模型）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>rotations of the position vector</source>
      <translation>位置矢量旋转</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The seven parameters from the layer's datum to CGCS2000, if you may use them:</source>
      <translation>如有权使用，请填写由图层坐标基准转换到CGCS2000的七参数：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>Make the operation of them</source>
      <translation>由七参数生成转换</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The operation, as a PROJ pipeline to degrees of CGCS2000 (longitude first):</source>
      <translation>坐标转换（PROJ pipeline，结果为CGCS2000经纬度，经度在前）：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The operation is written into the register, so that all can see how the layer was converted. It is not kept in QGIS's settings: after a restart you are asked again.</source>
      <translation>所用的转换会写入意见总库，以便查明图层是怎样转换的；不会保存在QGIS设置中，重新启动后需再次填写。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>Empty this page and prepare another round? Files stay as they are.</source>
      <translation>要清空本页、准备新的一轮吗？已有的文件不受影响。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>New round</source>
      <translation>新的一轮</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>Empty the page</source>
      <translation>清空本页</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>1 Sources</source>
      <translation>1 数据来源</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>2 Check</source>
      <translation>2 质检</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>3 Split</source>
      <translation>3 分县</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>the title</source>
      <translation>标题</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>who is asked</source>
      <translation>征求意见单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>which departments are asked</source>
      <translation>征求哪些部门的意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>the folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>another folder: this one holds a round already</source>
      <translation>另一文件夹（此文件夹中已有一轮数据）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>Still missing: {things}</source>
      <translation>尚缺：{things}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>{patches} patches are split along the lines of {counties} counties. Asked are: {asked}. Packages and register are written to {folder}.</source>
      <translation>将{patches}个图斑按{counties}个县级行政区的界线分开。征求意见单位：{asked}。数据包和意见总库写入{folder}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>what is asked about “{source}”</source>
      <translation>对“{source}”的问题的回答</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>not a file: save it to a file first</source>
      <translation>不是文件，请先另存为文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>has edits that are not saved</source>
      <translation>有未保存的编辑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>is filtered: save what it shows to a file first</source>
      <translation>设有筛选，请先将显示的内容另存为文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Reference layers reach beyond the unit</source>
      <translation>参考图层超出单位范围</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Slivers along county lines</source>
      <translation>县界两侧的细碎图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Narrower than</source>
      <translation>宽度小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>and smaller than</source>
      <translation>且面积小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>Reference layer</source>
      <translation>参考图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>QGIS finds no layer in “{path}”.</source>
      <translation>QGIS在“{path}”中没有找到图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>How it travels</source>
      <translation>下发方式</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>Farmland, mining rights, roads, imagery …: what a reviewer should see beside the red line.</source>
      <translation>耕地、矿业权、道路、影像等，供审阅红线时对照。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>as it is to stand on the documents</source>
      <translation>文书上使用的名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Stage</source>
      <translation>阶段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Deadline</source>
      <translation>截止日期</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Issued by</source>
      <translation>发文单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Check the draft</source>
      <translation>检查红线方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Prepare the split</source>
      <translation>准备分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Errors: {errors}; warnings: {warnings}. The findings are in {file}.</source>
      <translation>错误{errors}处，提示{warnings}处。质检结果在{file}中。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Split the draft</source>
      <translation>分发红线方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Documents: {count}.</source>
      <translation>文件{count}份。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Make the documents</source>
      <translation>生成文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>The round is made: {packages} packages with {pieces} pieces, {area} km²; in no county: {outside} km².</source>
      <translation>本轮征求意见数据已生成：数据包{packages}个，图斑{pieces}个，面积{area} km²；不在任何县内的面积{outside} km²。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Open folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>File…</source>
      <translation>文件…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>File Geodatabase (folder)…</source>
      <translation>文件地理数据库（文件夹）…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>Layers of the open project</source>
      <translation>当前工程中的图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>Vector data</source>
      <translation>矢量数据</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>{source} (optional)</source>
      <translation>{source}（可选）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>choose a file, or drop it here</source>
      <translation>选择文件，或将文件拖到这里</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>Choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>Take it out</source>
      <translation>移除</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Text</source>
      <translation>文字</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Datum</source>
      <translation>坐标基准</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Coordinates</source>
      <translation>坐标</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Fields</source>
      <translation>字段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Notes</source>
      <translation>说明</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Looking …</source>
      <translation>正在查看……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Fields as they were said before.</source>
      <translation>字段对应关系沿用以前的回答。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>See whether its text reads right.</source>
      <translation>请核对文字是否显示正确。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Answer…</source>
      <translation>回答…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>See…</source>
      <translation>查看…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>{count} rows</source>
      <translation>{count}条记录</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>notes: {count}</source>
      <translation>说明{count}条</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Protected areas</source>
      <translation>各类保护地</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Neighbouring province's red line</source>
      <translation>邻省红线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Neighbouring province's counties</source>
      <translation>邻省县级行政区</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/sources_tab.py"></location>
      <source>Reference layers that go along</source>
      <translation>随数据包下发的参考图层</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Folder of the round</source>
      <translation>本轮文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Split</source>
      <translation>开始分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Round</source>
      <translation>轮次</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Who is asked</source>
      <translation>征求意见单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Documents made along with the packages</source>
      <translation>随数据包生成的文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>County lines and surroundings</source>
      <translation>县界与周边</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>Choose the encoding in which the texts read as they should:</source>
      <translation>请选择文字显示正确的编码：</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>as the file says</source>
      <translation>以文件说明为准</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>Somebody has said before that the texts are in {encoding}.</source>
      <translation>以前已指定文字编码为{encoding}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>The file says that its texts are in {encoding}.</source>
      <translation>文件说明文字编码为{encoding}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>The file does not say how its texts are encoded. By their bytes it may be {encoding}.</source>
      <translation>文件没有说明文字编码，从内容看可能是{encoding}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>City</source>
      <translation>市</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Level</source>
      <translation>级别</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Comments made</source>
      <translation>意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Answered on</source>
      <translation>反馈日期</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Filter: code, name, level or state</source>
      <translation>筛选：代码、名称、级别或状态</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Draft has changed…</source>
      <translation>红线方案有变动…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Answered: {answered} of {asked} units</source>
      <translation>已反馈 {answered} / {asked} 个单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>No objection: {content}; silent: {silent}; comments: {comments}; conflicts: {conflicts}</source>
      <translation>其中无意见 {content} 个，未反馈 {silent} 个；意见 {comments} 条，意见冲突 {conflicts} 处</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>{counts}; asked again: {again}</source>
      <translation>{counts}；已重新征求：{again}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Prepare the sample</source>
      <translation>准备示例</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Sample: consultation on an invented province</source>
      <translation>示例：虚构省份生态保护红线划定方案征求意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Split the sample by county</source>
      <translation>按县拆分示例</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>The sample round is in {folder}: {count} county packages and the register.</source>
      <translation>示例轮次已生成在 {folder}：{count} 个县级数据包和意见总库。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Draft has changed – {name}</source>
      <translation>红线方案有变动 – {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Split again</source>
      <translation>重新分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Nothing changes for anybody: all packages stay as they are.</source>
      <translation>各单位的内容均无变化，原数据包继续有效。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>{count} units get a new package: {names}. {untouched} keep theirs. The list is in {list}.</source>
      <translation>{count}个单位生成新数据包：{names}。其余{untouched}个单位的数据包不变。清单见{list}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Choose the draft as it is now. Only units whose red line changes get a new package, with the next issue number and what they have said so far; all other packages and answers stay valid. Layers that went along the first time are given again; counties only where a county line has moved.</source>
      <translation>请选择变动后的红线方案。只有红线有变化的单位会得到新的数据包（期号加一，并带上该单位已提的意见），其他单位的数据包和反馈继续有效。首次下发时使用的图层需再次给出；只有县界调整时才需给出县级行政区。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Open package or register…</source>
      <translation>打开数据包或意见总库…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Prepare a consultation…</source>
      <translation>准备征求意见…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Try it…</source>
      <translation>试用示例…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Guide</source>
      <translation>使用指南</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Redline Review panel</source>
      <translation>红线会审面板</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Preparation of a round</source>
      <translation>轮次准备</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>County packages and registers (*.gpkg)</source>
      <translation>县级数据包和意见总库 (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Open package or register</source>
      <translation>打开数据包或意见总库</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Choose a folder for the sample round</source>
      <translation>选择存放示例轮次的文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Check draft</source>
      <translation>检查红线方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Checks a red-line draft before it goes out: broken and overlapping shapes, slivers, missing or repeated codes, areas that do not agree, patches outside the province, protected areas left out. Each finding gets a row with its place. Findings do not stop the algorithm.</source>
      <translation>在征求意见前检查红线划定方案：图形错误和重叠、狭长细碎图斑、编码缺失或重复、面积不符、图斑超出省界、保护地漏划等。每个质检问题一行，并标明位置。查出问题不会中断运行。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Mapping scale 1:</source>
      <translation>成图比例尺 1:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Findings</source>
      <translation>质检问题</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>how exact lines are, and what is a sliver or a gap, follow from it</source>
      <translation>界线精度以及狭长细碎图斑、缝隙的判定均随比例尺而定</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Number of errors: they stop the split by county</source>
      <translation>错误数：有错误的方案不能按县分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Number of warnings: they want a second look</source>
      <translation>提示数：需要再看一遍</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Print documents</source>
      <translation>输出文书</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Writes the documents of a round as Word, Excel and PDF files: the letters and map sheets that go to the units, the consolidated comments with the decisions, the counties' reply forms, the border table, the experts' form, the decision sheet. Documents of the same name in the folder are replaced.</source>
      <translation>生成一轮征求意见的各类文档（Word、Excel、PDF）：发给各单位的征求意见函和红线图、意见汇总及采纳情况表、县级反馈意见表、省际对接（接边）意见表、专家论证意见表、处理意见登记表。文件夹中同名文档将被替换。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Documents</source>
      <translation>文书</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Template</source>
      <translation>模板</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>With maps</source>
      <translation>附图</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>a template of the office, for one kind of document: Word, or for map sheets a layout template of QGIS (.qpt); may be left out</source>
      <translation>本单位的模板，一次只用于一种文档：Word模板，红线图用QGIS版式模板（.qpt）；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>a map for each comment in the experts' form and the reply forms</source>
      <translation>专家论证意见表和反馈意见表中每条意见附一张图</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>the classification mark of the documents, as the office sets it; may be left out</source>
      <translation>文档的密级标志，由使用单位确定；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>who answers questions, with a telephone number, for the letters; may be left out</source>
      <translation>征求意见函中的联系人及电话；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Folder for the documents</source>
      <translation>文书保存文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Number of documents written</source>
      <translation>输出的文书数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>1 Draft and packages</source>
      <translation>1 方案与分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>2 At the county</source>
      <translation>2 县级反馈</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>3 Comments and decisions</source>
      <translation>3 意见与处理</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>4 Documents and experts</source>
      <translation>4 文书与专家论证</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{parameter}” ({name}) is missing: choose a place where it is kept.</source>
      <translation>缺少“{parameter}”（{name}）：请选择长期保存的位置。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{parameter}” ({name}) is missing.</source>
      <translation>缺少“{parameter}”（{name}）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{value}” cannot be used for “{parameter}” ({name}). Choose from: {codes}</source>
      <translation>“{value}”不能用作“{parameter}”（{name}）。请从以下各项中选择：{codes}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{value}” cannot be used for “{parameter}” ({name}).</source>
      <translation>“{value}”不能用作“{parameter}”（{name}）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fix draft</source>
      <translation>修复红线方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Writes a copy of a draft in which is fixed what needs nobody's judgement, and a log of every change. The draft itself is not touched. Overlaps, slivers and patches given twice are left to people, and so is every broken shape that could mean two things.</source>
      <translation>生成红线方案的副本，修复其中无需人工判断的问题，并记录每处改动。原数据不改动。重叠、狭长细碎图斑、重复图斑以及有歧义的错误图形留给人工处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fixes</source>
      <translation>修复内容</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>where given, a patch without a county gets the one that holds all of it</source>
      <translation>提供时，未填行政区代码的图斑补填完整包含它的县</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fixed draft</source>
      <translation>修复后的红线方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Log of the fixes</source>
      <translation>修复记录</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Number of fixes made</source>
      <translation>已修复处数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Number of places left to a person</source>
      <translation>需人工处理处数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>{fixed} fixes made, {left} places left to a person</source>
      <translation>已修复 {fixed} 处，{left} 处需人工处理</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Import decisions</source>
      <translation>导入处理意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Reads a filled-in decision sheet into the register. Each row is read by itself: one without a reason, with an unknown number or verdict is refused, with the reason, and the others are recorded. Reading the same sheet again changes nothing. “Print documents” writes the empty sheet.</source>
      <translation>把填好的处理意见登记表读入意见总库。逐行读取：缺少理由、编号或采纳情况无法识别的行单独退回并说明原因，其余各行照常登记。重复导入同一张表不会改变结果。空白登记表由“输出文书”生成。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Decision sheet</source>
      <translation>处理意见登记表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Number of decisions recorded</source>
      <translation>登记的处理意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Number of rows refused</source>
      <translation>退回的行数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>The rows refused, with the reasons (Excel)</source>
      <translation>退回的行及原因（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>{count} decisions were recorded before</source>
      <translation>{count}条处理意见此前已登记</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Import expert opinions</source>
      <translation>导入专家意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Reads the experts' forms back into the register, each opinion by the number of its comment. A row whose printed text was edited is read and marked; a file that is not one of our forms is refused by itself, with the reason. Reading the same form again changes nothing.</source>
      <translation>把专家填写的论证意见表读回意见总库，按意见编号逐条对应。印制内容被改动的行照常读取并加标记；不是本系统表格的文件单独退回并说明原因。重复导入同一张表不会改变结果。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Filled-in forms</source>
      <translation>填好的表格</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>the experts' forms, as .docx files</source>
      <translation>专家论证意见表（.docx文件）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions whose row is as it was printed</source>
      <translation>所在行与印制内容一致的意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions whose row's printed text was edited</source>
      <translation>所在行印制内容被改动的意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions on comments that the register does not have</source>
      <translation>意见总库中没有对应编号的意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>The files and rows refused, with the reasons (Excel)</source>
      <translation>退回的文件、行及原因（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/layer_source.py"></location>
      <source>QGIS cannot open “{source}” as a map layer. Choose another one.</source>
      <translation>QGIS无法把“{source}”作为图层打开，请另选图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/layer_source.py"></location>
      <source>The layer “{name}” could not be copied for the work ({detail}).</source>
      <translation>无法为本次运行复制图层“{name}”（{detail}）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>Slivers are narrower than</source>
      <translation>狭长碎块宽度小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>in metres</source>
      <translation>单位：米</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>Slivers are smaller than</source>
      <translation>狭长碎块面积小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>in square metres</source>
      <translation>单位：平方米</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Match borders</source>
      <translation>省界接边比对</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Compares the red line with the neighbouring province's along the common border and writes the border segments: joined, offset, ours only, theirs only, with offset and length.</source>
      <translation>沿共同省界比对我省与邻省红线，输出省界接边段：已衔接、位置错开、仅我省划入、仅邻省划入，并给出错开距离和长度。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Tolerance in metres</source>
      <translation>容差（米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>ends that are no farther apart count as joined</source>
      <translation>两侧红线相距不超过此值视为已衔接</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Border segments</source>
      <translation>省界接边段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Number of border segments</source>
      <translation>省界接边段数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Merge submissions</source>
      <translation>汇总反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Takes the counties' submissions into the register and looks for conflicts between counties. Each file is checked; a damaged or changed one is refused by itself, with the reason, and the others are taken in. Merging the same files again changes nothing.</source>
      <translation>把各县反馈数据包收入意见总库，并查找县与县之间的意见冲突。每个文件都经检查：损坏或被改动的单独退回并说明原因，其余照常收入。重复汇总同一批文件不会改变结果。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Submissions</source>
      <translation>反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>the files that came back; in a script also a folder of them</source>
      <translation>各县反馈的文件；脚本中也可填存放这些文件的文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of submissions taken in</source>
      <translation>收入的反馈数据包数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of files refused</source>
      <translation>退回的文件数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of submissions that were here already</source>
      <translation>此前已收入的反馈数据包数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of comments that the register holds now</source>
      <translation>意见总库现有意见数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of conflicts between counties</source>
      <translation>县与县之间的意见冲突数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>What became of each file (Excel)</source>
      <translation>每个文件的处理结果（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>There is no GeoPackage in the folder given: nothing was merged.</source>
      <translation>所给文件夹中没有反馈数据包（.gpkg），未作汇总。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Make next draft</source>
      <translation>生成修改稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Applies the confirmed decisions to the draft: writes the next draft with the origin of every change, and the area ledger (Excel) beside it. Patches that no decision touches stay as they were, to the last digit. Decisions that contradict each other are named, and no draft is made.</source>
      <translation>按已审定的处理意见修改红线方案：输出修改稿及每处变更来源，并在旁边输出面积台账（Excel）。未涉及的图斑原样保留，坐标不变。处理意见相互矛盾时逐一列出，不生成修改稿。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Next draft</source>
      <translation>修改稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>The area ledger (Excel)</source>
      <translation>面积台账（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Number of patches that changed</source>
      <translation>变更的图斑数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Adopted, but without effect on the red line: {numbers}</source>
      <translation>已采纳但未引起红线变化的意见：{numbers}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>the patches of the red line, in CGCS2000 (EPSG:4490 or a Gauss–Krüger zone of it)</source>
      <translation>红线图斑图层，CGCS2000坐标系（EPSG:4490或其高斯－克吕格投影分带）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>one row for each county, with its six-digit code and its name</source>
      <translation>每县一行，有六位行政区代码和名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>nature reserves, forest parks and so on; may be left out</source>
      <translation>自然保护区、森林公园等；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>the strip along the common border that the neighbouring province sent</source>
      <translation>邻省提供的共同省界沿线红线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>to name the county on the other side; may be left out</source>
      <translation>用于注明对方县名；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>Register</source>
      <translation>意见总库</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>register.gpkg, which “Split by county” has written</source>
      <translation>“按县分发”生成的register.gpkg</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>How reference layers reach the units</source>
      <translation>参考图层的提供方式</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>Margin (m)</source>
      <translation>外扩距离（米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>. Imagery that was to be clipped is copied</source>
      <translation>。选择裁切时，影像改为复制</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>what reviewers see beside the red line: farmland, mining rights, roads, villages, imagery; a layer of the project keeps its style</source>
      <translation>审阅时与红线对照的图层：基本农田、采矿权、道路、村庄、影像等；项目中的图层保留其样式</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>how far around a unit reference layers and protected areas reach</source>
      <translation>参考图层和各类保护地在单位范围外延伸的距离</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>“{name}” is neither vector nor imagery and cannot go along with packages.</source>
      <translation>“{name}”既不是矢量也不是影像，不能随数据包提供。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>“{name}” cannot be linked: it is filtered, edited or no file. Save it as a file, or have it clipped.</source>
      <translation>“{name}”不能链接：它带有筛选、正在编辑或不是文件。请另存为文件，或选择裁切。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: order of the axes</source>
      <translation>{layer}：坐标轴顺序</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: encoding</source>
      <translation>{layer}：文字编码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>of a shapefile that does not say it: GBK, UTF-8 …</source>
      <translation>用于没有说明编码的 shapefile：GBK、UTF-8 等</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: coordinate system</source>
      <translation>{layer}：坐标系</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>the one that it is really in, for example EPSG:4526</source>
      <translation>图层真正采用的坐标系，例如 EPSG:4526</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: conversion</source>
      <translation>{layer}：坐标转换</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first</source>
      <translation>从图层坐标到 CGCS2000 经纬度（度，经度在前）的 PROJ 转换流程</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: fields</source>
      <translation>{layer}：字段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>which field is which, for example “name=HXMC; code=” (no field for the code)</source>
      <translation>字段对应关系，例如“name=HXMC; code=”（没有红线编码字段）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>“{text}” does not say which field is which. Write “name=HXMC; code=”.</source>
      <translation>“{text}”没有说明字段对应关系。请写成“name=HXMC; code=”。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>After a late change of the draft: makes the packages anew of the units whose patches changed, and puts the draft into the register. All other packages and all answers stay valid. What a unit had sent goes into its new package, so that it goes on from there. A list says who is asked anew, and why.</source>
      <translation>方案在征求意见期间有改动时使用：仅为图斑有变化的单位重新制作数据包，并将新方案存入意见总库。其余数据包和全部反馈继续有效。单位此前报送的意见带入新数据包，可在其上继续填写。另出清单，列明重新征求意见的单位及原因。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>the draft as it is now</source>
      <translation>改动后的方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>the same as the first time; needed where there was one</source>
      <translation>与首次拆分时相同；首次提供过的必须再次提供</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>only where a county line moved; the counties must be the same</source>
      <translation>仅在县界有调整时提供；县级单位须与原来相同</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>where the new packages are written; by default beside the register</source>
      <translation>新数据包的存放位置；默认与意见总库在一起</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Number of packages made anew</source>
      <translation>重新制作的数据包数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Number of units whose packages stay</source>
      <translation>数据包继续有效的单位数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>The list of who is asked anew (Excel)</source>
      <translation>重新征求意见单位清单（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>{unit}: {file}</source>
      <translation>{unit}：{file}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Nothing changed for any unit: all packages stay.</source>
      <translation>各单位图斑均未变化，全部数据包继续有效。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Types (codes)</source>
      <translation>红线类型（代码）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Kinds of protected areas</source>
      <translation>保护地类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Departments</source>
      <translation>省直部门</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>one row for each provincial department: its name, the types of red line (11, 12 …) and the kinds of protected areas that concern it; with neither, the whole red line. Who is named here is asked</source>
      <translation>每个省直部门一行：名称、涉及的红线类型（11、12等）和保护地类型；两者都不填则为全部红线。列在此处的部门即征求其意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Split by county</source>
      <translation>按县分发</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Splits a red-line draft by county: writes one county package for each county into the folder “packages”, and the register, which will take back what the counties answer. What lies in no county stands in the register. A folder that holds a register already is refused. Cities and provincial departments may be asked as well: a city’s package holds its counties, a department’s what concerns it in the whole province.</source>
      <translation>将红线划定方案按县拆分：为每个县制作一个县级征求意见数据包，放入“packages”文件夹，并建立意见总库，用于汇总各县反馈。不在任何县内的部分列入意见总库。文件夹中已有意见总库时不予执行。也可同时征求市级和省直部门意见：市级数据包包含所辖各县，部门数据包包含全省范围内与其有关的图斑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Title of the round</source>
      <translation>本轮名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Deadline for answers</source>
      <translation>反馈截止日期</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>a date such as 2018-03-31; may be left out</source>
      <translation>日期，如2018-03-31；可不填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>The register</source>
      <translation>意见总库</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Number of county packages</source>
      <translation>县级征求意见数据包数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Number of pieces: patches clipped to a county</source>
      <translation>按县界分割后的图斑数</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Area of all pieces in km², on the ellipsoid</source>
      <translation>各县图斑总面积（平方公里，椭球面积）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Area that lies in no county, in km²</source>
      <translation>未落入各县的面积（平方公里）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Make submission</source>
      <translation>生成反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Makes what a county sends back: one submission with its comments and evidence, and the reply form (Word) to sign and stamp. The answer is checked first. A later submission replaces an earlier one at the province.</source>
      <translation>生成县级反馈材料：一个反馈数据包（含意见和证明材料），以及供签字盖章的反馈意见表（Word）。生成前先检查是否齐全。同一县再次反馈时，省里以最后一次为准。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Folder for the answer</source>
      <translation>反馈材料保存文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The county has no objection</source>
      <translation>本县无意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>County package</source>
      <translation>县级征求意见数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>the file that the county reviewed</source>
      <translation>本县审阅的文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Filled in by</source>
      <translation>填表人</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Phone</source>
      <translation>联系电话</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>needed where the package holds no comment</source>
      <translation>数据包中没有意见时须勾选</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The submission, to be sent to the province</source>
      <translation>报送省里的反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The reply form, to be signed and stamped</source>
      <translation>供签字盖章的反馈意见表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer at all. Choose another file.</source>
      <translation>“{path}”中没有任何图层，请另选文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer. It has: {available}. Choose another file.</source>
      <translation>“{path}”中没有图层，只有：{available}。请另选文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} does not say its coordinate system, and its numbers fit none of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</source>
      <translation>{place}没有坐标系信息，其坐标数值也不符合任何 CGCS2000 坐标系。请向提供方索要 CGCS2000（EPSG:4490）的图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then, nor in any system of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</source>
      <translation>{place}标明坐标系为 {crs}，但按此第 {row} 行的坐标（{x}, {y}）不在中国境内，也不符合任何 CGCS2000 坐标系。请向提供方索要 CGCS2000（EPSG:4490）的图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>These shapes cross themselves or are broken: {rows}. Have them repaired where they were drawn, and take the file in again.</source>
      <translation>以下意见的图形自相交或有错误：{rows}。请在原处修正后重新收入。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>These patches occur more than once in the draft: {codes}. Give each its own code.</source>
      <translation>红线方案中以下图斑重复出现：{codes}。请为每个图斑编唯一的编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {row}: “{value}” cannot stand in the field {field}. Decide the comment otherwise, or ask the county to correct it.</source>
      <translation>意见{row}：“{value}”不能填入“{field}”字段。请改变处理意见，或请该县更正。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {row} speaks of {field} “{value}”, which the draft does not have. Decide the comment otherwise, or ask the county to correct it.</source>
      <translation>意见{row}涉及的{field}“{value}”在红线方案中不存在。请改变处理意见，或请该县更正。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Maps can be drawn only inside QGIS. Print without maps, or from within QGIS.</source>
      <translation>只有在QGIS中才能绘制附图。请不附图输出，或在QGIS中输出。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not there. Check its name and folder, and whether the memory stick or network drive is connected.</source>
      <translation>找不到“{path}”。请检查文件名和所在文件夹，以及U盘或网络盘是否已连接。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be read{why}. See whether QGIS opens it; if not, ask for a fresh copy.</source>
      <translation>无法读取“{path}”{why}。请看QGIS能否打开；打不开的，请对方重新提供。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has no layer “{layer}”. It has: {available}. Choose one of these.</source>
      <translation>“{path}”中没有图层“{layer}”，现有图层：{available}。请从中选择。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} has no rows. Choose another layer, or take the filter off it and export it again.</source>
      <translation>{place}中没有数据。请另选图层，或取消筛选后重新导出。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} holds {found}, no polygons. Choose a layer of polygons.</source>
      <translation>{place}中是{found}，不是面。请选择面图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is {format}, which cannot be read here. Ask the sender for a File Geodatabase (.gdb), a GeoPackage or a shapefile instead.</source>
      <translation>“{path}”是{format}，这里无法读取。请向提供方索要文件地理数据库（.gdb）、GeoPackage 或 shapefile。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer, or several that could be meant: {available}. Unpack it and choose the file.</source>
      <translation>“{path}”中没有地图图层，或有多个可能的图层：{available}。请解压后选择文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” came without its file {missing}. Ask the sender for all files of the shapefile (.shp, .shx, .dbf, .prj).</source>
      <translation>“{path}”缺少 {missing} 文件。请向提供方索要 shapefile 的全部文件（.shp、.shx、.dbf、.prj）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: in which encoding its text is written cannot be told ({sample}). Say it: {encodings}.</source>
      <translation>“{path}”：无法判断其文字的编码（{sample}）。请指定：{encodings}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{encoding}” is not the name of an encoding. For “{path}” say one of these: {encodings}.</source>
      <translation>“{encoding}”不是编码名称。请为“{path}”指定其中之一：{encodings}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The text of “{path}” is not written in {encoding}: it would read “{sample}”. Say another encoding.</source>
      <translation>“{path}”的文字不是 {encoding} 编码：按此会读成“{sample}”。请指定其他编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not written in UTF-8, as its format demands, so its names cannot be read. Ask the sender to export it again, in UTF-8 or as a GeoPackage.</source>
      <translation>“{path}”不是该格式要求的 UTF-8 编码，其中的文字无法读取。请提供方以 UTF-8 或 GeoPackage 重新导出。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: “{name}” was said to be the {field}, but that cannot be. It has the fields {available}. Choose one of these, or none.</source>
      <translation>{place}：指定“{name}”为{field}，但无法采用。该图层的字段有：{available}。请从中选择，或选择“无”。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{crs}”, said to be the coordinate system of “{path}”, is not known. Say it as a code, for example EPSG:4526.</source>
      <translation>为“{path}”指定的坐标系“{crs}”无法识别。请用代码指定，例如 EPSG:4526。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} does not say its coordinate system. Its numbers would fit {suggested}. Ask the sender which it is, and say it.</source>
      <translation>{place}没有坐标系信息。按其坐标数值可能是 {suggested}。请向提供方核实后指定。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} is in {crs}, not on CGCS2000. Converted without the official parameters it would be off by up to a hundred metres, so it is refused. Have it converted to CGCS2000 (EPSG:4490) by the surveying department, and use the result; or, if you have the parameters, give the conversion.</source>
      <translation>{place}的坐标系是 {crs}，不是 CGCS2000。没有官方参数的转换误差可达百米，因此不予使用。请由测绘部门转换为 CGCS2000（EPSG:4490）后使用；如掌握转换参数，也可指定转换方法。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} is in {crs}, which is not used here. Convert it to CGCS2000 (EPSG:4490) and use the result.</source>
      <translation>{place}的坐标系是{crs}，本系统不使用。请转换为CGCS2000（EPSG:4490）后再用。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” cannot be carried out{why}: {operation}. Give a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first.</source>
      <translation>为“{path}”指定的转换无法执行{why}：{operation}。请给出从图层坐标到 CGCS2000 经纬度（度，经度在前）的 PROJ 转换流程。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” leaves the coordinates of {crs} where they are. Such a conversion is just what must not happen unseen. If the layer was converted already, say that it is in CGCS2000.</source>
      <translation>为“{path}”指定的转换没有改变 {crs} 坐标的位置，即未作基准转换，不能采用。如该图层已经转换过，请指定其坐标系为 CGCS2000。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” moves it by {metres} m; between these systems it should be some hundred metres. See whether signs, units (metres, arc seconds, millionths) and the sense of rotation are right.</source>
      <translation>为“{path}”指定的转换使其移动了 {metres} 米；这两个坐标系之间应为百米量级。请检查参数的正负号、单位（米、角秒、百万分之一）和旋转方向。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>A conversion was given for “{path}”, but it is in {crs}, which needs none. Take the conversion away, or say in which coordinate system the layer really is.</source>
      <translation>为“{path}”指定了转换，但其坐标系是 {crs}，不需要转换。请去掉转换，或指定图层真正的坐标系。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then. Its numbers would fit {suggested}. Ask the sender which it is, and say it; or correct the row.</source>
      <translation>{place}标明坐标系为 {crs}，但按此第 {row} 行的坐标（{x}, {y}）不在中国境内。按其数值可能是 {suggested}。请向提供方核实后指定，或更正该行。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} has no field for the {field}. Give the field one of these names: {accepted}.</source>
      <translation>{place}中没有“{field}”字段。请把该字段命名为以下名称之一：{accepted}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: the county code is missing or has not six digits. Put the right codes in.</source>
      <translation>{place}第{rows}行：县级行政区代码缺失或不是六位数字，请补正。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: these county codes occur more than once: {codes}. Each county must be one row; merge its parts into a multipart polygon.</source>
      <translation>{place}：以下县级行政区代码重复：{codes}。每县只能有一行，请把同一县的各部分合并为一个多部件面。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: there is no polygon. Delete these rows or draw their shapes.</source>
      <translation>{place}第{rows}行：没有面图形。请删除这些行或补画图形。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: the polygon crosses itself or is broken. “Check draft” shows where; repair it (for example with “Fix geometries”), look at the result, and use that.</source>
      <translation>{place}第{rows}行：图形自相交或有错误。“检查红线方案”会标出位置；请修正（例如用“修正几何图形”），查看结果无误后再用。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has other counties than the round: {codes} stand in only one of the two. Within a round the counties stay the same; begin a new round for others.</source>
      <translation>“{path}”中的县与本轮不同：{codes}只在其中一方出现。同一轮内县级单位不变；如有变化，请另开新一轮。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The packages of “{path}” were made with further layers, which those made anew would lack: {names}. Give these layers again.</source>
      <translation>“{path}”原有的数据包还用到下列图层，重新制作的数据包将缺少它们：{names}。请再次提供这些图层。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The counties of city {city_code} name it differently: {names}. Write the name alike in the layer of counties.</source>
      <translation>同属代码为{city_code}的市，各县所填市名不一致：{names}。请在县级行政区图层中统一市名。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Code {unit_code} would be that of several units: {names}. Correct the codes in the layer of counties.</source>
      <translation>代码{unit_code}被多个单位使用：{names}。请在县级行政区图层中更正代码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Departments are to be asked, but none is named. Name each with its types or kinds of protected areas.</source>
      <translation>选择了征求部门意见，但未列出部门。请列出各部门及其涉及的红线类型或保护地类型。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{count} departments are named; up to {limit} can be asked in one round. Leave some out.</source>
      <translation>列出了{count}个部门，一轮最多可征求{limit}个部门的意见。请减少部门数。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Each department needs a name of its own; these are empty or repeated: {names}.</source>
      <translation>每个部门须有各自的名称，以下名称为空或重复：{names}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: these patch codes occur more than once: {codes}. Give each patch its own code.</source>
      <translation>{place}：以下图斑编码重复：{codes}。请为每个图斑编唯一的编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} cannot be clipped into the packages: it has no points, lines or areas. Have imagery linked or copied beside the packages.</source>
      <translation>{place}不能裁切到数据包中：其中没有点、线、面。影像请选择链接，或复制到数据包旁。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is no style of QGIS{why}. Choose a QML file, or leave the style out.</source>
      <translation>“{path}”不是QGIS样式{why}。请选择QML文件，或不指定样式。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Nothing can be written into the folder “{path}”{why}. Choose another folder, or ask for the right to write there.</source>
      <translation>无法写入文件夹“{path}”{why}。请另选文件夹，或申请写入权限。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be written{why}. Choose another name or folder.</source>
      <translation>无法写入“{path}”{why}。请换文件名或文件夹。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The disk is full: “{path}” was not written. Make room or choose another disk, then start again; nothing half-written was left.</source>
      <translation>磁盘已满，“{path}”没有写入。请清理磁盘或换一个磁盘后重新运行；没有留下不完整的文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” did not read back as it was written{why} and was not kept. Start again; if it happens again, choose another disk.</source>
      <translation>“{path}”写入后核对不一致{why}，未予保留。请重新运行；如再次出现，请换一个磁盘。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is there already and may hold answers, so it is not overwritten. Choose another folder.</source>
      <translation>“{path}”已存在，其中可能有反馈意见，因此不覆盖。请另选文件夹。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be replaced: it is open in another program or write-protected. Close it (QGIS, Word, WPS, Excel) and start again.</source>
      <translation>无法替换“{path}”：文件正被其他程序打开或为只读。请在QGIS、Word、WPS、Excel中关闭后重新运行。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was not made by Redline Review. Choose a county package, a submission or a register.</source>
      <translation>“{path}”不是“红线会审”生成的文件。请选择县级征求意见数据包、反馈数据包或意见总库。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is a {kind}; here a {expected} is needed. Choose another file.</source>
      <translation>“{path}”是{kind}，此处需要{expected}。请另选文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made by a newer version of the plugin (format {version}, this one knows up to {known}). Install the newer version.</source>
      <translation>“{path}”由更高版本的插件生成（格式{version}，当前版本只支持到{known}）。请安装新版本。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is damaged{why}. Ask the sender to send it again.</source>
      <translation>“{path}”已损坏{why}。请对方重新发送。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has {size_mb} MB; up to {limit_mb} MB are taken. Make photos smaller or leave some out, and try again.</source>
      <translation>“{path}”大小为{size_mb} MB，上限为{limit_mb} MB。请压缩或减少照片后再试。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds a table that does not belong there: “{table}”. It may have been changed with another program; ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”中有不应存在的表“{table}”，可能被其他程序改动过。请该县用插件重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds something that would run by itself: “{object}”. Do not open it otherwise; ask the county what it is, and to make the submission again with the plugin.</source>
      <translation>“{path}”中有会自动执行的内容“{object}”。请勿用其他方式打开；请向该县核实，并请其用插件重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” lacks the table “{table}”. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”缺少表“{table}”。请该县用插件重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, lacks the column “{field}”. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”的表“{table}”缺少字段“{field}”。请该县用插件重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, has {rows} rows; up to {limit} are taken. Ask the county whether this is the right file.</source>
      <translation>“{path}”的表“{table}”有{rows}行，上限为{limit}行。请向该县核实文件是否正确。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was changed after the county made it, or does not come from the county's package. Ask the county to make the submission again with the plugin and to send it unchanged.</source>
      <translation>“{path}”生成后被改动过，或不是由该县的数据包生成。请该县用插件重新生成反馈数据包，并原样报送。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made from a package that this register did not issue. See whether it belongs to another round.</source>
      <translation>“{path}”所用的数据包不是本意见总库分发的。请核实是否属于其他轮次。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” belongs to another round of the consultation. Take it into the register of that round.</source>
      <translation>“{path}”属于另一轮征求意见。请收入该轮的意见总库。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made on another version of the draft. Ask the county to review the package of this round.</source>
      <translation>“{path}”针对的是另一版红线方案。请该县按本轮数据包审阅反馈。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” says unit {county_code}, but its package is another unit's, or its comments are. Ask the unit to make the submission again from its own package.</source>
      <translation>“{path}”注明的单位是{county_code}，但其数据包或其中的意见属于另一个单位。请该单位用自己的数据包重新制作反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” answers issue {issue} of its package; an answer to issue {latest} is here already and counts. Nothing is to do unless the unit says otherwise.</source>
      <translation>“{path}”是对第{issue}次印发的数据包的反馈；对第{latest}次印发的反馈已经收到，以其为准。除非该单位另有说明，无需处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is submission no. {sequence} of its county; no. {latest} is here already and counts. Nothing is to do unless the county says otherwise.</source>
      <translation>“{path}”是该县第{sequence}次反馈，第{latest}次反馈已收入并以其为准。该县没有另行说明的，无需处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is a second submission no. {sequence} of its county, with other content than the first. Two copies of the package were filled in: ask the county which one counts and to submit it again.</source>
      <translation>“{path}”与该县已收入的第{sequence}次反馈序号相同但内容不同，说明有两份数据包同时填写。请该县明确以哪一份为准，并用该份重新生成反馈。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: “{value}” cannot stand in the field {field}. Ask the sender to correct it and to send it again.</source>
      <translation>“{path}”的表“{table}”第{row}行：“{value}”不能填入“{field}”字段。请对方更正后重新发送。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: the field {field} has {length} characters; up to {limit} are taken. Ask the sender to shorten it, or to attach the text as evidence.</source>
      <translation>“{path}”的表“{table}”第{row}行：“{field}”字段有{length}个字，上限为{limit}个字。请对方精简文字，或作为证明材料附上。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: the evidence “{file_name}” is not taken{why}. Photos (JPEG, PNG, TIFF) and PDF files are.</source>
      <translation>“{path}”：证明材料“{file_name}”不符合要求{why}。可用照片（JPEG、PNG、TIFF）和PDF文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: the evidence “{file_name}” is not the file that was attached. Ask the county to attach it again and to make the submission again.</source>
      <translation>“{path}”：证明材料“{file_name}”与原来所附文件不一致。请该县重新添加并重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: the field {field} names “{value}”, which is not there. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”的表“{table}”第{row}行：“{field}”字段所指的“{value}”不存在。请该县用插件重新生成反馈数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not opened, to be safe{why}. Ask the sender to save it as an ordinary Word document (.docx) and to send it again.</source>
      <translation>出于安全考虑，未打开“{path}”{why}。请对方另存为普通Word文档（.docx）后重新发送。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not a form printed by Redline Review, or its table was taken apart. Fill in the printed form and keep its rows and columns.</source>
      <translation>“{path}”不是“红线会审”输出的表格，或表格结构被改动。请在输出的表格中填写，并保持行列不变。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>This comment is no longer in the package (it was deleted, perhaps in another window). Open the package again.</source>
      <translation>这条意见已不在数据包中（可能在另一个窗口中被删除）。请重新打开数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The patch “{piece_id}” is not in this package. Open the package again.</source>
      <translation>数据包中没有图斑“{piece_id}”。请重新打开数据包。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {number}: fill in the field {field}.</source>
      <translation>意见{number}：请填写“{field}”。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The answer cannot be sent yet. Put right first: {problems}</source>
      <translation>暂不能生成反馈，请先改正：{problems}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no comment. Write comments first, or state that the county has no objection.</source>
      <translation>“{path}”中没有意见。请先填写意见，或声明本县无意见。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be read as a decision sheet{why}. Save it as .xlsx (or as .csv in UTF-8) and try again.</source>
      <translation>无法把“{path}”作为处理意见登记表读取{why}。请另存为.xlsx（或UTF-8编码的.csv）后再试。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has no column “{column}”. Use the decision sheet that the plugin writes, and keep its first row.</source>
      <translation>“{path}”中没有“{column}”列。请使用插件输出的处理意见登记表，并保留表头。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}: there is no comment {number} in this register. Correct the number.</source>
      <translation>第{row}行：意见总库中没有编号为{number}的意见，请更正编号。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: “{value}” is no verdict. Choose one from the list in the cell.</source>
      <translation>第{row}行，意见{number}：“{value}”不是采纳情况。请从单元格下拉列表中选择。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the reason is missing. Every decision needs one, also when a comment is adopted.</source>
      <translation>第{row}行，意见{number}：缺少理由。每条处理意见都要写明理由，采纳的也要写。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the comment is decided in row {first_row} already. Leave one of the two rows.</source>
      <translation>第{row}行，意见{number}：该意见在第{first_row}行已有处理意见。请只保留其中一行。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: it is adopted in part, but not said which part. Choose the part from the list in the cell, or give its shape as WKT.</source>
      <translation>第{row}行，意见{number}：为部分采纳，但未说明采纳哪一部分。请从单元格下拉列表中选择，或用WKT给出采纳范围。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the part “{value}” is no part of what the comment asks for, or nothing remains of it. Choose the part from the list in the cell, or give its shape as WKT.</source>
      <translation>第{row}行，意见{number}：采纳部分“{value}”不在该意见范围内，或扣除后没有剩余。请从单元格下拉列表中选择，或用WKT给出采纳范围。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Decisions contradict each other, so no next draft was made. Change one of each pair: {pairs}</source>
      <translation>处理意见相互矛盾，未生成修改稿。请逐对修改其中一条：{pairs}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no confirmed decision that changes the draft. Confirm decisions first (adopted or partly adopted).</source>
      <translation>“{path}”中没有引起红线变化的已审定处理意见。请先审定处理意见（采纳或部分采纳）。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The area ledger does not add up in county {county_code}, type {type_code}: {difference_m2} m² are left over. The next draft was not made. Please report this with the register.</source>
      <translation>面积台账不平：县级代码{county_code}、红线类型{type_code}相差{difference_m2}平方米。未生成修改稿。请连同意见总库一并反映给插件维护人员。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Split by county, the pieces of patch {patch_id} (near {place}) would have {difference_m2} m² more than the patch (with a minus: less). Nothing was written. Check the patch and the county lines there for faults, and report this if they are sound.</source>
      <translation>按县界分割后，图斑{patch_id}（{place}附近）各部分的面积之和会比原图斑多{difference_m2}平方米（负数为少），未写入任何文件。请检查该图斑及附近县界是否有误；如无问题，请反映给插件维护人员。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” asks for “{field}”, which there is not. Correct the field in the template.</source>
      <translation>模板“{path}”中的“{field}”不存在。请改正模板中的该项。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” cannot be used{why}. Open it in Word, correct it and save it as .docx.</source>
      <translation>模板“{path}”不能使用{why}。请在Word中打开改正，另存为.docx。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” fits one kind of document. Choose one kind, or leave the template out.</source>
      <translation>模板“{path}”只用于一种文书。请只选一种文书，或不用模板。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Maps cannot be drawn{why}. Print without maps, or from within QGIS.</source>
      <translation>无法绘制附图{why}。请不附图输出，或在QGIS中输出。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>This QGIS lacks the Python library “{name}” (needed: {needed}). Install QGIS with its complete installer; the plugin's guide says how, also without a network.</source>
      <translation>此QGIS缺少Python库“{name}”（需要：{needed}）。请用完整安装包安装QGIS；插件说明中有安装办法，不联网也可安装。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The Python library “{name}” does not work in this QGIS{why}. Take out the copy installed by hand, or install QGIS anew with its complete installer.</source>
      <translation>Python库“{name}”在此QGIS中不能正常使用{why}。请移除自行安装的版本，或用完整安装包重新安装QGIS。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Stopped. Nothing half-written was left.</source>
      <translation>已停止。没有留下不完整的文件。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>“{path}”, layer “{layer}”</source>
      <translation>“{path}”的图层“{layer}”</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source> ({detail})</source>
      <translation>（{detail}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first} and {second}: patch {patch_id}, field {field}, different values</source>
      <translation>{first}与{second}：图斑{patch_id}的“{field}”字段取值不同</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first}: takes out and brings in the same ground ({area_m2} m²)</source>
      <translation>{first}：同一范围既调出又调入（{area_m2}平方米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first} and {second}: one takes out what the other brings in ({area_m2} m²)</source>
      <translation>{first}与{second}：同一范围一条调出、一条调入（{area_m2}平方米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>patch id</source>
      <translation>图斑标识</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>piece id</source>
      <translation>图斑县级标识</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>red-line code</source>
      <translation>红线编码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>id of the patch</source>
      <translation>图斑标识</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>name of the type</source>
      <translation>类型名称</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>type</source>
      <translation>红线类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>county code</source>
      <translation>县级行政区代码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>city code</source>
      <translation>市级行政区代码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>city</source>
      <translation>市</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>province code</source>
      <translation>省级行政区代码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>province</source>
      <translation>省</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>level</source>
      <translation>级别</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>functional zone</source>
      <translation>功能分区</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>area (km²)</source>
      <translation>面积（平方公里）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>stated area</source>
      <translation>登记面积</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>length (m)</source>
      <translation>长度（米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>offset (m)</source>
      <translation>错开距离（米）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>class</source>
      <translation>接边情况</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province</source>
      <translation>邻省</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province's county</source>
      <translation>邻省县（市、区）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province's patch</source>
      <translation>邻省图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>number</source>
      <translation>意见编号</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>kind</source>
      <translation>意见类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>comment</source>
      <translation>意见内容</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>basis</source>
      <translation>依据</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>proposal</source>
      <translation>建议</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>patches</source>
      <translation>涉及图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>field to correct</source>
      <translation>更正字段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>proposed value</source>
      <translation>建议值</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>author</source>
      <translation>填表人</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>phone</source>
      <translation>联系电话</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>written at</source>
      <translation>填写时间</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>changed at</source>
      <translation>修改时间</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>submitted at</source>
      <translation>报送时间</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>state</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>kind of shape</source>
      <translation>图形类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>shape</source>
      <translation>图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>file name</source>
      <translation>文件名</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>file type</source>
      <translation>文件类型</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>taken at</source>
      <translation>拍摄时间</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>verdict</source>
      <translation>采纳情况</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>reason of the decision</source>
      <translation>处理理由</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>adopted part</source>
      <translation>采纳部分</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>decided by</source>
      <translation>处理人</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>decided at</source>
      <translation>处理时间</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>severity</source>
      <translation>程度</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>subject</source>
      <translation>对象</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>No polygon</source>
      <translation>无图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Broken shape</source>
      <translation>图形错误</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Outline crosses itself</source>
      <translation>边界自相交</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Vertices twice</source>
      <translation>重复节点</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Very short edges</source>
      <translation>过短线段</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Acute angle</source>
      <translation>尖锐角</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Several parts</source>
      <translation>多部件图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Sliver</source>
      <translation>狭长细碎图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Small isolated patch</source>
      <translation>独立细小斑块</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Small isolated patches in all</source>
      <translation>独立细小斑块合计</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Same shape twice</source>
      <translation>图形重复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Overlap</source>
      <translation>图斑重叠</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Narrow gap</source>
      <translation>图斑缝隙</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code missing</source>
      <translation>红线编码缺失</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code given twice</source>
      <translation>红线编码重复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code against county</source>
      <translation>编码与行政区不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code against type</source>
      <translation>编码与类型不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name missing</source>
      <translation>红线名称缺失</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name off the pattern</source>
      <translation>红线命名不合规则</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name against type</source>
      <translation>命名与类型不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type missing</source>
      <translation>红线类型缺失</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type unknown</source>
      <translation>红线类型不在编码表中</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type's name against its code</source>
      <translation>类型名称与编码不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County missing</source>
      <translation>行政区代码缺失</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County unknown</source>
      <translation>行政区代码不存在</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County against place</source>
      <translation>行政区代码与位置不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Stated area missing</source>
      <translation>面积未填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Stated area against shape</source>
      <translation>填报面积与图形不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Outside every county</source>
      <translation>不在任何县域内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Beyond the province line</source>
      <translation>超出省界</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Protected area left out</source>
      <translation>保护地未全部划入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Left out, by kind of protected area</source>
      <translation>各类保护地未划入合计</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Kind of protected area unknown</source>
      <translation>保护地类别不明</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Kinds of protected areas without data</source>
      <translation>缺少数据的保护地类别</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Counties overlap</source>
      <translation>县界重叠</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Gap between counties</source>
      <translation>县界缝隙</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Field to fill in</source>
      <translation>必填项未填</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Nothing drawn</source>
      <translation>未绘制图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Drawn area broken</source>
      <translation>绘制图形错误</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Drawn outside the unit’s ground</source>
      <translation>所绘范围超出本单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Not in the red line</source>
      <translation>不在红线内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>In the red line already</source>
      <translation>已在红线内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>No evidence</source>
      <translation>无证明材料</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Contact missing</source>
      <translation>缺少联系方式</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Patches not looked at</source>
      <translation>有图斑未审阅</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Deadline passed</source>
      <translation>已过截止日期</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>the outline crosses itself</source>
      <translation>边界线自相交</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>the outline touches itself</source>
      <translation>边界线自相接</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a hole lies outside</source>
      <translation>有岛洞在图形外</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a hole lies in another hole</source>
      <translation>岛洞内又有岛洞</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a part lies in another part</source>
      <translation>一部分在另一部分内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>holes cut the inside apart</source>
      <translation>岛洞把图形内部隔断</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>an outline occurs twice</source>
      <translation>边界线重复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>an outline has too few points</source>
      <translation>边界线点数不足</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a coordinate is no number</source>
      <translation>坐标不是数字</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{words} near {x}, {y}</source>
      <translation>{words}，在{x}，{y}附近</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a code. Give each its own.</source>
      <translation>全部{count}个图斑均无编码。请逐一赋予编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a name. See which field holds it.</source>
      <translation>全部{count}个图斑均无名称。请核对名称所在字段。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a type. See which field holds it.</source>
      <translation>全部{count}个图斑均无类型。请核对类型所在字段。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches states its county. The split finds it by the shapes.</source>
      <translation>全部{count}个图斑均未填写行政区代码。按县分解时将依图形判定。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The stated areas ({stated} in all) fit the shapes ({computed} km² in all) in no unit of area. See what the field holds.</source>
      <translation>登记面积（合计{stated}）按任何面积单位都与图形面积（合计{computed}平方公里）不符。请核实该字段的内容。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: there is no polygon. Delete the row or draw its shape.</source>
      <translation>第{row}行，图斑{subject}：没有面图形。请删除该行或补画图形。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {why}. Repair the shape.</source>
      <translation>第{row}行，图斑{subject}：{why}。请修正图形。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {why} ({count} places in all). Redraw the outline there.</source>
      <translation>第{row}行，图斑{subject}：{why}（共{count}处）。请在该处重新绘制边界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {count} vertices stand twice. Remove the second ones.</source>
      <translation>第{row}行，图斑{subject}：有{count}个重复节点。请删除重复的节点。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {count} edges are shorter than {limit_m} m (the shortest: {shortest_m} m). Remove a vertex of each, also of the neighbour that shares it.</source>
      <translation>第{row}行，图斑{subject}：有{count}条边短于{limit_m}米（最短{shortest_m}米）。请各删去一个节点，共用该节点的相邻图斑须一并处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the outline turns back at less than {limit_deg}° in {count} places (the sharpest: {sharpest_deg}°). See whether a vertex is misplaced.</source>
      <translation>第{row}行，图斑{subject}：边界有{count}处尖锐角小于{limit_deg}°（最小{sharpest_deg}°）。请查看是否有节点错位。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has {count} parts. If they are patches of their own, split them.</source>
      <translation>第{row}行，图斑{subject}：由{count}个部分组成。如为各自独立的图斑，请拆分。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: a sliver ({area_m2} m², {width_m} m wide). Join it to a neighbour or leave it out.</source>
      <translation>第{row}行，图斑{subject}：为狭长细碎图斑（{area_m2}平方米，宽{width_m}米）。请并入相邻图斑或删除。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: only {area_km2} km² (less than {limit_km2}), alone and in no protected area. See whether it should stay.</source>
      <translation>第{row}行，图斑{subject}：面积仅{area_km2}平方公里（小于{limit_km2}平方公里），不与其他图斑相连，也不在各类保护地内，属独立细小斑块。请研究是否保留。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches are smaller than {limit_km2} km², stand alone and lie in no protected area; {tiny_count} of them are smaller than {tiny_limit_km2} km². Together {area_km2} km² ({percent} % of the red line). The {listed} smallest are listed one by one.</source>
      <translation>有{count}个独立细小斑块小于{limit_km2}平方公里且不在保护地内，其中{tiny_count}个小于{tiny_limit_km2}平方公里；合计{area_km2}平方公里（占红线{percent}%）。逐一列出其中最小的{listed}个。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Rows {rows}: {count} patches have one and the same shape. Keep one of them.</source>
      <translation>第{rows}行：{count}个图斑的图形完全相同。请只保留一个。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it overlaps patch {other} in row {other_row} ({area_m2} m²). Give the ground to one of them.</source>
      <translation>第{row}行，图斑{subject}：与第{other_row}行图斑{other}重叠（{area_m2}平方米）。请把重叠部分归入其中一个。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: between it and patch {other} in row {other_row} a gap of {area_m2} m² stays open, {width_m} m wide. Close it if the two should touch.</source>
      <translation>第{row}行，图斑{subject}：与第{other_row}行图斑{other}之间存在{area_m2}平方米的缝隙，宽{width_m}米。如两者应相接，请闭合。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no code. Give it one.</source>
      <translation>第{row}行，图斑{subject}：没有编码。请补编。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Rows {rows}: {count} patches have the code {value}. Give each its own.</source>
      <translation>第{rows}行：{count}个图斑的编码都是{value}。请为每个图斑编唯一的编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the code {value} begins with another county than the stated {stated}. See which is right.</source>
      <translation>第{row}行，图斑{subject}：编码{value}的前6位与所填行政区代码{stated}不一致。请核对。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: digits 7 and 8 of the code {value} are not the type {stated}. See which is right.</source>
      <translation>第{row}行，图斑{subject}：编码{value}的第7、8位与类型编码{stated}不一致。请核对。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no name. Give it one.</source>
      <translation>第{row}行，图斑{subject}：没有名称。请补填。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches are called “{value}” (rows {rows}). A name is made of a natural unit, the leading function and 生态保护红线.</source>
      <translation>有{count}个图斑名为“{value}”（第{rows}行）。名称应由自然地理单元、主导功能和“生态保护红线”组成。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the name “{value}” speaks of another function than the type {stated}. See which is right.</source>
      <translation>第{row}行，图斑{subject}：名称“{value}”所含主导功能与类型编码{stated}不一致。请核对。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no type. Give it one of the codes 11–15 and 21–25.</source>
      <translation>第{row}行，图斑{subject}：没有类型。请填写11–15、21–25中的一个编码。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: “{value}” is no type. Use one of the codes 11–15 and 21–25.</source>
      <translation>第{row}行，图斑{subject}：“{value}”不是红线类型编码。请使用11–15、21–25。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the type is called “{value}”, its code is {stated}. See which is right.</source>
      <translation>第{row}行，图斑{subject}：类型名称为“{value}”，类型编码为{stated}，两者不一致。请核对。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states no county. Most of it lies in {found}.</source>
      <translation>第{row}行，图斑{subject}：未填写行政区代码。其大部分位于{found}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches state the county {value}, which the layer of counties does not have (rows {rows}). See whether its code has changed.</source>
      <translation>有{count}个图斑所填行政区代码为{value}（第{rows}行），县界图层中没有该代码。请核对代码是否已变更。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states the county {stated}, but most of it lies in {found} ({percent} %). Correct the code, or check the county line.</source>
      <translation>第{row}行，图斑{subject}：所填行政区代码为{stated}，但大部分位于{found}（{percent}%）。请更正代码或核对县界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states no area, other patches do. Compute it.</source>
      <translation>第{row}行，图斑{subject}：未填写面积，而其他图斑已填写。请计算面积。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the stated area is {stated} {unit}, its shape has {computed} {unit}. Compute the stated area anew.</source>
      <translation>第{row}行，图斑{subject}：登记面积{stated}{unit}，图形面积{computed}{unit}，两者不符。请重新计算登记面积。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it lies outside all counties ({outside_km2} km²). See whether it belongs here.</source>
      <translation>第{row}行，图斑{subject}：不在任何县内（{outside_km2}平方公里）。请核实是否属于本省方案。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {outside_km2} km² ({percent} %) lie beyond the province line. Cut it there, or check the line.</source>
      <translation>第{row}行，图斑{subject}：有{outside_km2}平方公里（{percent}%）超出省界。请按省界裁切或核实省界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Protected area {subject}: {left_out_km2} km² ({percent} %) are not in the red line. Bring them in or give the reason.</source>
      <translation>保护地{subject}：有{left_out_km2}平方公里（{percent}%）未划入红线。请划入或说明理由。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{kind}: of {areas} areas {count} are not wholly in the red line; {left_out_km2} of {area_km2} km² ({percent} %) are left out.</source>
      <translation>{kind}：共{areas}处，其中{count}处未全部划入红线；{area_km2}平方公里中有{left_out_km2}平方公里（{percent}%）未划入。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} protected areas have the kind “{value}”, which is none of the thirteen. See which it is.</source>
      <translation>有{count}个保护地的类别为“{value}”，不属于十三类。请核对应属哪一类。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The layer of protected areas has no area of {count} kinds: {kinds}. Ask the departments in charge for theirs, or note that there are none.</source>
      <translation>保护地图层缺少{count}类：{kinds}。请向主管部门索取，或注明确无此类保护地。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The counties {county} and {others} overlap ({area_m2} m², {width_m} m wide). The split gives this ground to the one that stands first. Correct the county line.</source>
      <translation>{county}与{others}的范围重叠（{area_m2}平方米，宽{width_m}米）。按县分解时归图层中排在前面的县。请修正县界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Between the county {county} and {others} there is ground of no county ({area_m2} m², {width_m} m wide). Correct the county line.</source>
      <translation>{county}与{others}之间存在不属于任何县的缝隙（{area_m2}平方米，宽{width_m}米）。请修正县界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: fill in the field {field}.</source>
      <translation>意见{subject}：请填写“{field}”。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: draw on the map what it is about.</source>
      <translation>意见{subject}：请在图上画出所指范围或边界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: the drawn area is broken: {why}. Draw it anew.</source>
      <translation>意见{subject}：所画范围有错误：{why}。请重画。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the drawn area lies outside the unit’s ground.</source>
      <translation>意见{subject}：所绘范围有一部分超出本单位范围。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the area to take out is not in the red line.</source>
      <translation>意见{subject}：调出范围有部分不在红线内。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the area to bring in is in the red line already.</source>
      <translation>意见{subject}：调入范围有部分已在红线内。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject} has no evidence. Comments without it are seldom adopted.</source>
      <translation>意见{subject}没有证明材料。没有证明材料的意见一般难以采纳。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The name or the phone number of the author is missing.</source>
      <translation>缺少填表人姓名或联系电话。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches have not been looked at.</source>
      <translation>还有{count}个图斑未审阅。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The deadline {deadline} has passed. Send the answer all the same, and soon.</source>
      <translation>反馈截止日期{deadline}已过。仍请尽快报送。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A person has to look at it and decide.</source>
      <translation>需由人工查看并判定。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The plugin can correct it on a copy of the draft: no ground changes.</source>
      <translation>插件可在方案副本上自动改正，不改变任何范围。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The plugin can repair it on a copy of the draft where the patch keeps its area; else a person has to.</source>
      <translation>如修复后面积不变，插件可在方案副本上自动修复；否则需人工处理。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A row without a polygon covers no ground; the split cannot take it.</source>
      <translation>没有面图形的行不对应任何用地，无法参与按县分解。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>What such an outline encloses is not certain: areas and cuts would be wrong. The split cannot take it.</source>
      <translation>此类边界所围范围不确定，面积和分解结果都会出错，无法参与按县分解。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Where an outline crosses itself it is not certain what lies inside: areas and cuts would be wrong. The split cannot take it.</source>
      <translation>边界自相交时内部范围不确定，面积和分解结果都会出错，无法参与按县分解。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>They say nothing, and other programs may take them for faults of the outline.</source>
      <translation>重复节点没有意义，且可能被其他软件判为图形错误。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No map shows edges this short; they come from overlays, make files larger and shapes hard to edit.</source>
      <translation>如此短的边在图上无法表示，多因叠加产生，既增大文件又不便编辑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Such spikes mostly come from overlays or a misplaced vertex; on the ground no boundary post can mark them.</source>
      <translation>此类尖角多因叠加或节点错位造成，实地无法设置界桩。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A county decides patch by patch; parts far from each other cannot be told apart by one code.</source>
      <translation>县级按图斑逐一反馈意见；相距较远的部分共用一个编码时无法区分。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Slivers mostly come from overlaying lines of different maps; nobody meant them.</source>
      <translation>狭长细碎图斑多因不同来源的界线叠加产生，并非有意划定。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The delimitation asks to leave out small isolated patches within reason; they can hardly be managed.</source>
      <translation>划定时应合理扣除独立细小斑块；此类图斑难以管控。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>How many there are tells whether the threshold fits this draft.</source>
      <translation>由其数量可判断阈值是否适合本方案。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Ground that is counted twice makes every area too large.</source>
      <translation>重复计算的范围会使各项面积偏大。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Gaps are lawful where they are meant; ones this narrow mostly come from drawing the same line twice.</source>
      <translation>红线之间可以有间隔；但如此狭窄的缝隙多因同一界线被重复绘制造成。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comments and decisions name patches by their codes.</source>
      <translation>意见和处理意见均以编码指称图斑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A comment on this code could mean any of them.</source>
      <translation>针对该编码的意见无法确定指的是哪一个图斑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Codes usually begin with the county; one of the two is wrong.</source>
      <translation>编码通常以行政区代码开头；两者必有一处有误。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Codes usually hold the type after the county; one of the two is wrong.</source>
      <translation>编码中行政区代码之后通常为类型编码；两者必有一处有误。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Documents list patches by their names.</source>
      <translation>文档中按名称列出图斑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Names follow one pattern in all of the province, so that they fit its neighbours'.</source>
      <translation>全省命名规则一致，便于与邻省衔接。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The name states the leading function; one of the two is wrong.</source>
      <translation>名称中含主导功能；两者必有一处有误。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Areas are summed up by type, and departments are asked by type.</source>
      <translation>面积按类型汇总，省直部门也按类型征求意见。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Areas are summed up by type; one of the two is wrong.</source>
      <translation>面积按类型汇总；两者必有一处有误。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The register of each county is kept by its code.</source>
      <translation>各县台账以行政区代码为准。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The draft and the layer of counties may be of different years; codes changed in 2018 and 2019.</source>
      <translation>方案与县界图层可能不是同一年份；2018、2019年行政区代码有调整。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The split goes by the shapes: this patch goes to another county than it says.</source>
      <translation>按县分解以图形为准：该图斑将分给与所填不同的县。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Tables that add up stated areas would leave this patch out.</source>
      <translation>按所填面积汇总的表格会遗漏该图斑。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Tables that add up stated areas would not agree with the map; often the shape was changed afterwards.</source>
      <translation>按所填面积汇总的表格将与图形不符；多因图形后来有改动。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about it.</source>
      <translation>没有任何县会就其征求意见。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about the part beyond, and the neighbouring province may claim it.</source>
      <translation>越界部分不会向任何县征求意见，且可能与邻省划定范围重叠。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Protected areas are to be in the red line as far as they should be.</source>
      <translation>各类保护地应划尽划。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>It is measured, but counted under none of the kinds of the plan.</source>
      <translation>已参与量算，但未计入工作方案所列的任何一类。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Whether areas of these kinds are in the red line has not been checked.</source>
      <translation>这些类别的保护地是否已划入红线尚未检查。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Patches there could go to either county.</source>
      <translation>该处图斑归属哪个县无法确定。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about patches there.</source>
      <translation>该处图斑不会向任何县征求意见。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{place}: {note}</source>
      <translation>{place}：{note}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{encoding}: {sample}</source>
      <translation>{encoding}：{sample}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{crs} ({code})</source>
      <translation>{crs}（{code}）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{system}, X is north</source>
      <translation>{system}，X 为北</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{system}: lies at {west}–{east}° E, {south}–{north}° N</source>
      <translation>{system}：位于东经 {west}–{east}°，北纬 {south}–{north}°</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{lies}, {percent} % of it where the counties are</source>
      <translation>{lies}，其中 {percent}% 落在县界范围内</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{crs} with X as north</source>
      <translation>{crs}（X 为北）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north</source>
      <translation>北</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north-east</source>
      <translation>东北</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>east</source>
      <translation>东</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south-east</source>
      <translation>东南</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south</source>
      <translation>南</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south-west</source>
      <translation>西南</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>west</source>
      <translation>西</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north-west</source>
      <translation>西北</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the counties seem to be shifted against it by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask for the official county lines in CGCS2000.</source>
      <translation>县界相对该图层可能向{bearing}偏移约 {metres} 米，与 {name}（公众地图坐标）数据相同。请索要 CGCS2000 的正式县界。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a Personal Geodatabase (.mdb)</source>
      <translation>个人地理数据库（.mdb）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>an AutoCAD drawing (.dwg; a .dxf can be read)</source>
      <translation>AutoCAD 图形（.dwg；可改用 .dxf）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a MapGIS file</source>
      <translation>MapGIS 文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a file of the national exchange format (.vct)</source>
      <translation>国家标准空间数据交换格式文件（.vct）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a style or a project, which holds no data of its own</source>
      <translation>样式或工程文件，其中没有数据</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>its coordinate system {crs} is on WGS 84. It is taken as CGCS2000; they differ by less than a metre.</source>
      <translation>坐标系 {crs} 基于 WGS 84，按 CGCS2000 采用；两者相差不到一米。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the heights of {count} rows were left out; nothing here needs them.</source>
      <translation>舍去了 {count} 行的高程，这里不需要。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows had arcs; they became lines that lie within {tolerance} m of the arc.</source>
      <translation>{count} 行含有圆弧，已改为折线，与圆弧相差不超过 {tolerance} 米。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows have no polygon: {rows}.</source>
      <translation>{count} 行没有面：{rows}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows held points or lines besides polygons: {rows}.</source>
      <translation>{count} 行除面以外还有点或线：{rows}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} closed lines of the drawing were taken as polygons; arcs in them became chords of {step}°.</source>
      <translation>图形中 {count} 条闭合线作为面采用；其中的圆弧按 {step}° 改为折线。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} lines of the drawing are not closed, so they are no polygons: rows {rows}. The widest gap is {gap} (units of the drawing). Have them closed where they were drawn.</source>
      <translation>图形中 {count} 条线没有闭合，不能作为面：第 {rows} 行。最大缺口为 {gap}（图形单位）。请在原图中闭合。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} texts and points of the drawing were left out.</source>
      <translation>舍去了图形中 {count} 个文字和点。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the file does not say how its text is written; it is read as {encoding}: {sample}.</source>
      <translation>文件没有说明文字编码，按 {encoding} 读取：{sample}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the file says that its text is written in {stated}, but it is in {encoding}: {sample}.</source>
      <translation>文件标明文字编码为 {stated}，实际为 {encoding}：{sample}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>its text is read as {encoding}, as was said: {sample}.</source>
      <translation>按指定的 {encoding} 读取文字：{sample}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>names of fields were cut inside a character: {fields}.</source>
      <translation>有字段名在汉字中间被截断：{fields}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it is taken to be in {declared}, as was said; the file says: {stated}.</source>
      <translation>按指定采用坐标系 {declared}；文件标明：{stated}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>X is taken as north and Y as east, as was said.</source>
      <translation>按指定以 X 为北、Y 为东。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it was converted from {stated} by this operation: {operation}.</source>
      <translation>由 {stated} 按以下方法转换：{operation}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>which field is which was said: {fields}.</source>
      <translation>字段对应关系按指定采用：{fields}。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it seems to be shifted by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask where it comes from, and for the data in CGCS2000.</source>
      <translation>该图层可能向{bearing}偏移约 {metres} 米，与 {name}（公众地图坐标）数据相同。请核实数据来源，并索要 CGCS2000 数据。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>Which of these reads right?</source>
      <translation>以下哪一种显示正确？</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer does not say its coordinate system. In which one is it? (The numbers alone do not tell CGCS2000 from Xi'an 1980 and Beijing 1954: ask the sender.)</source>
      <translation>图层没有说明坐标系。它采用哪个坐标系？（仅凭数值无法区分 CGCS2000 与 1980 西安、1954 北京坐标系，请向提供方核实。）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer says that it is in {crs}, but its numbers ({x}, {y}) cannot be of that system. In which one is it?</source>
      <translation>图层标明坐标系为 {crs}，但其坐标数值（{x}, {y}）不可能属于该坐标系。它采用哪个坐标系？</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>As it says, in {crs}, the layer lies far from the counties. In which coordinate system is it?</source>
      <translation>按标明的 {crs}，该图层远离各县。它采用哪个坐标系？</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer is in {crs}, not on CGCS2000. Have it converted by the surveying department, or give the conversion: seven parameters or a PROJ pipeline. If it was converted already, say the system that it is in.</source>
      <translation>图层的坐标系是 {crs}，不是 CGCS2000。请由测绘部门转换，或给出转换方法：七参数或 PROJ 转换流程。如已转换过，请指定其现在的坐标系。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for comments</source>
      <translation>征求意见稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for appraisal</source>
      <translation>论证稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for review</source>
      <translation>送审稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for approval</source>
      <translation>报批稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Take out</source>
      <translation>调出</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Bring in</source>
      <translation>调入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>New line</source>
      <translation>边界调整</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Attribute</source>
      <translation>属性更正</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Name or code</source>
      <translation>命名编码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County line</source>
      <translation>行政界线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Text and rules</source>
      <translation>文本和管控措施</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No objection</source>
      <translation>无意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Other</source>
      <translation>其他</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disputed boundary</source>
      <translation>争议边界</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Location</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Being written</source>
      <translation>编辑中</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submitted</source>
      <translation>已提交</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decided</source>
      <translation>已处理</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not seen</source>
      <translation>未审阅</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Commented</source>
      <translation>已提意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>permanent basic farmland</source>
      <translation>永久基本农田</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other farmland and orchards</source>
      <translation>一般耕地、园地</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>town land and town plans</source>
      <translation>城镇建设用地和规划</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>villages and settlements</source>
      <translation>村庄和居民点</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>mining right</source>
      <translation>采矿权</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>exploration right</source>
      <translation>探矿权</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>commercial or economic forest</source>
      <translation>人工商品林、经济林</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>transport works</source>
      <translation>交通设施</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>water works</source>
      <translation>水利设施</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>energy and power lines and pipelines</source>
      <translation>能源、输电和管线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>wind and solar power</source>
      <translation>风电、光伏</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>tourism</source>
      <translation>旅游设施</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>development zone or industrial park</source>
      <translation>开发区、工业园区</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>protected-area limits wrong or changed</source>
      <translation>保护地边界不准或已调整</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>county line does not agree</source>
      <translation>行政界线不符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>error of data or assessment</source>
      <translation>数据或评估误差</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>does not meet the neighbour's red line</source>
      <translation>与邻省、邻县不衔接</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>should be protected (bring in)</source>
      <translation>应保未保（建议调入）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other</source>
      <translation>其他</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>east first, as the file says</source>
      <translation>东坐标在前（以文件为准）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>north first: X and Y exchanged</source>
      <translation>北坐标在前（X、Y互换）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: our proposal</source>
      <translation>默认值：本软件建议</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: common practice</source>
      <translation>默认值：通行做法</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: as working tools of the trade have it</source>
      <translation>默认值：参照同类工具</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>cut exactly at the line</source>
      <translation>严格按县界切开</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>join what is thinner than a millimetre</source>
      <translation>并入宽度不足1毫米的部分</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>join small slivers</source>
      <translation>并入细碎图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>clipped into the package</source>
      <translation>裁剪后放入数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>linked by its whole path</source>
      <translation>按完整路径引用</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>linked, as seen from the packages</source>
      <translation>按相对路径引用</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>copied beside the packages</source>
      <translation>复制到数据包旁</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Joined</source>
      <translation>已衔接</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Offset</source>
      <translation>位置错开</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Ours only</source>
      <translation>仅我省划入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Theirs only</source>
      <translation>仅邻省划入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Cities</source>
      <translation>市</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Provincial departments</source>
      <translation>省直部门</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not sent</source>
      <translation>未发送</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Sent, no answer yet</source>
      <translation>已发送未回复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Asked again</source>
      <translation>已重新征求，待回复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Answered</source>
      <translation>已回复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Answered: no objection</source>
      <translation>回复无意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Accepted</source>
      <translation>已收入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Superseded</source>
      <translation>已被替代</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Here already</source>
      <translation>此前已收入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Refused</source>
      <translation>已退回</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Take out against bring in</source>
      <translation>调出与调入重叠</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Opposite on the two sides of a county line</source>
      <translation>县界两侧意见相反</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Same boundary disputed</source>
      <translation>争议同一边界</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Joint support</source>
      <translation>意见一致</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Adopted</source>
      <translation>采纳</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Partly adopted</source>
      <translation>部分采纳</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not adopted</source>
      <translation>不采纳</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Explained</source>
      <translation>解释说明</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Needs evidence</source>
      <translation>待补充证明材料</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>To a meeting</source>
      <translation>转会议研究</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Proposed</source>
      <translation>拟处理意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Confirmed</source>
      <translation>已审定</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>The whole</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside protected areas</source>
      <translation>扣除各类保护地</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside conflicts with other units</source>
      <translation>扣除与其他单位意见冲突部分</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Agree</source>
      <translation>同意</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Agree with changes</source>
      <translation>修改后同意</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disagree</source>
      <translation>不同意</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No position</source>
      <translation>未表态</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Row as printed</source>
      <translation>与印制内容一致</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Printed text was edited</source>
      <translation>印制内容被改动</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No such comment</source>
      <translation>没有对应意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Consolidated comments and decisions</source>
      <translation>征求意见汇总及采纳情况表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County reply forms</source>
      <translation>县级反馈意见表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Border table</source>
      <translation>省际对接（接边）意见表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Experts' form</source>
      <translation>专家论证意见表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decision sheet (Excel)</source>
      <translation>处理意见登记表（Excel）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Letters to the units</source>
      <translation>征求意见函（每个单位一份）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Map sheets of the units (PDF, A3)</source>
      <translation>生态保护红线图（每个单位一幅，PDF，A3）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>county package</source>
      <translation>县级征求意见数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>submission</source>
      <translation>反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>register</source>
      <translation>意见总库</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>feedback package</source>
      <translation>意见处理反馈包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>findings of a check</source>
      <translation>质检问题</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>issued</source>
      <translation>已发出</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>replaced by a later issue</source>
      <translation>已被后一期替换</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Warning</source>
      <translation>提示</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Blanks and full-width characters in codes</source>
      <translation>编码中的空格和全角字符</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County codes of six digits</source>
      <translation>行政区代码统一为6位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Type codes from the types' names</source>
      <translation>按类型名称补填类型编码</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Vertices that stand twice</source>
      <translation>重复节点</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Broken shapes that can be read in one way only</source>
      <translation>可唯一判读的错误图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Stated areas that are missing or wrong</source>
      <translation>按图形重算面积（未填或不符的）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Fixed</source>
      <translation>已修复</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Left to a person</source>
      <translation>需人工处理</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Round opened</source>
      <translation>开启征求意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Layer taken in</source>
      <translation>图层读入</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Package issued</source>
      <translation>分发数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Draft replaced within the round</source>
      <translation>本轮内更换方案</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission accepted</source>
      <translation>收入反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission superseded</source>
      <translation>反馈数据包被替代</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission refused</source>
      <translation>退回反馈数据包</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Conflicts found anew</source>
      <translation>重新查找意见冲突</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decisions recorded</source>
      <translation>登记处理意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Next draft made</source>
      <translation>生成修改稿</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Documents printed</source>
      <translation>输出文书</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Expert opinions recorded</source>
      <translation>登记专家意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>water conservation</source>
      <translation>水源涵养</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>biodiversity maintenance</source>
      <translation>生物多样性维护</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>soil and water conservation</source>
      <translation>水土保持</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>windbreak and sand fixation</source>
      <translation>防风固沙</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other ecological function</source>
      <translation>其他生态功能</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>soil erosion</source>
      <translation>水土流失</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>land desertification (sandification)</source>
      <translation>土地沙化</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>karst rocky desertification</source>
      <translation>石漠化</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>salinization</source>
      <translation>盐渍化</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other sensitivity</source>
      <translation>其他敏感性</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Patches</source>
      <translation>红线图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Patches of the next draft</source>
      <translation>修改稿红线图斑</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Lineage</source>
      <translation>变更来源</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Neighbouring units</source>
      <translation>周边行政区</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Comments</source>
      <translation>反馈意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Areas to take out or bring in</source>
      <translation>调出、调入范围</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disputed boundaries</source>
      <translation>争议边界</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Locations of comments</source>
      <translation>意见位置</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Evidence</source>
      <translation>证明材料</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Review progress</source>
      <translation>审阅进度</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside all counties</source>
      <translation>未落入各县的部分</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Slivers left with the county beside</source>
      <translation>留在相邻县的狭长碎块</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Units asked</source>
      <translation>征求意见单位</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Conflicts</source>
      <translation>意见冲突</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decisions</source>
      <translation>处理意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Expert opinions</source>
      <translation>专家意见</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (areas)</source>
      <translation>质检问题（面）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (lines)</source>
      <translation>质检问题（线）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (points)</source>
      <translation>质检问题（点）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>no shapes</source>
      <translation>无图形的表</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>points</source>
      <translation>点</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>lines</source>
      <translation>线</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>mixed shapes</source>
      <translation>混合图形</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading {name} …</source>
      <translation>正在读取{name}……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Checking {name} …</source>
      <translation>正在检查{name}……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Fixing a copy of {name} …</source>
      <translation>正在修复 {name} 的副本……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Splitting by county …</source>
      <translation>正在按县界分割……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Comparing along the province border …</source>
      <translation>正在比对省界两侧红线……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing county package {done} of {total}: {name}</source>
      <translation>正在生成县级数据包（{done}/{total}）：{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing the register …</source>
      <translation>正在生成意见总库……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing {name} …</source>
      <translation>正在写入{name}……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading submission {done} of {total}: {name}</source>
      <translation>正在读取反馈数据包（{done}/{total}）：{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Merging …</source>
      <translation>正在汇总……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Looking for conflicts between counties …</source>
      <translation>正在查找县与县之间的意见冲突……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading decisions …</source>
      <translation>正在读取处理意见……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Applying decisions …</source>
      <translation>正在按处理意见修改……</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Drawing map {done} of {total}: {name}</source>
      <translation>正在绘制附图（{done}/{total}）：{name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Done.</source>
      <translation>完成。</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Lines may be off, on the map</source>
      <translation>线位允许偏差（图上）</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: smaller than, on the map</source>
      <translation>细碎图斑：图上面积小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: narrower than, on the map</source>
      <translation>细碎图斑：图上宽度小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: length to width over</source>
      <translation>细碎图斑：长宽比大于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: 4πA/P² below</source>
      <translation>细碎图斑：4πA/P²小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: P/2√(πA) over</source>
      <translation>细碎图斑：P/2√(πA)大于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: P²/A over</source>
      <translation>细碎图斑：P²/A大于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: how many of the four signs</source>
      <translation>细碎图斑：四项特征中至少符合</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Gap: narrower than, on the map</source>
      <translation>缝隙：图上宽度小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Small patch: below</source>
      <translation>小图斑：面积小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Tiny patch: below</source>
      <translation>微小图斑：面积小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Overlap: over</source>
      <translation>重叠：面积大于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Vertices nearer than</source>
      <translation>相邻节点间距小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Acute angle: below</source>
      <translation>尖锐角：小于</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Areas may differ by a share of</source>
      <translation>面积允许相差的比例</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Areas may differ by</source>
      <translation>面积允许相差</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Share in the stated county, at least</source>
      <translation>位于所填县内的比例至少</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>no right to do so</source>
      <translation>没有权限</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>no such file or folder</source>
      <translation>没有该文件或文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a file stands where a folder should be</source>
      <translation>同名处已有文件，不是文件夹</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a folder stands where the file should be</source>
      <translation>同名处已有文件夹，不是文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a file of that name stands there</source>
      <translation>已有同名文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk is write-protected</source>
      <translation>磁盘为只读</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk is full</source>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the file would be too large</source>
      <translation>文件超出大小限制</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the name is too long</source>
      <translation>名称太长</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk does not answer</source>
      <translation>磁盘读写错误</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>it is not a GeoPackage</source>
      <translation>不是GeoPackage文件</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>its content differs</source>
      <translation>内容不一致</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>its name is not allowed</source>
      <translation>文件名不符合要求</translation>
    </message>
    <message>
      <source>the same as the first time; needed where the register holds border segments</source>
      <translation type="vanished">与首次拆分时相同；意见总库中有省界接边段时必须提供</translation>
    </message>
    <message>
      <source>{count} notes</source>
      <translation type="vanished">{count}条说明</translation>
    </message>
    <message>
      <source>“{path}” says county {county_code}, but its package is another county's, or its comments are. Ask the county to make the submission again from its own package.</source>
      <translation type="vanished">“{path}”标明的县级代码为{county_code}，但其数据包或意见属于其他县。请该县用本县数据包重新生成反馈。</translation>
    </message>
    <message>
      <source>Split by county, patch {patch_id} would change its area by {difference_m2} m². Nothing was written. Check the patch and the county lines there for overlaps, and report this if they are sound.</source>
      <translation type="vanished">按县界分割后，图斑{patch_id}的面积会变化{difference_m2}平方米，未写入任何文件。请检查该图斑及附近县界是否重叠；如无问题，请反映给插件维护人员。</translation>
    </message>
    <message>
      <source>Drawn outside the county</source>
      <translation type="vanished">绘制超出县界</translation>
    </message>
    <message>
      <source>Comment {subject}: part of the drawn area lies outside the county.</source>
      <translation type="vanished">意见{subject}：所画范围有部分在本县以外。</translation>
    </message>
    <message>
      <source>Outside conflicts with other counties</source>
      <translation type="vanished">扣除与其他县意见冲突部分</translation>
    </message>
    <message>
      <source>Close the file and take its layers off the map</source>
      <translation type="vanished">关闭文件，并从地图上移除其图层</translation>
    </message>
    <message>
      <source>Filter: code, city, county or state</source>
      <translation type="vanished">筛选：代码、市、县、状态</translation>
    </message>
    <message>
      <source>what counts as a sliver follows from it</source>
      <translation type="vanished">按此比例尺判定狭长细碎图斑</translation>
    </message>
    <message>
      <source>Writes the documents of a round as Word and Excel files: the consolidated comments with the decisions, the counties' reply forms, the border table, the experts' form, the decision sheet. Documents of the same name in the folder are replaced.</source>
      <translation type="vanished">输出本轮征求意见的Word、Excel文书：征求意见汇总及采纳情况表、县级反馈意见表、省际对接（接边）意见表、专家论证意见表、处理意见登记表。文件夹中的同名文书会被替换。</translation>
    </message>
    <message>
      <source>a Word template of the office, for one kind of document; may be left out</source>
      <translation type="vanished">本单位的Word模板，只用于一种文书；可不填</translation>
    </message>
    <message>
      <source>Splits a red-line draft by county: writes one county package for each county into the folder “packages”, and the register, which will take back what the counties answer. What lies in no county stands in the register. A folder that holds a register already is refused.</source>
      <translation type="vanished">把红线划定方案按县分解：在“packages”文件夹中为每县生成一个县级征求意见数据包，并生成意见总库，用于汇总各县反馈。未落入各县的部分列在意见总库中。已有意见总库的文件夹不能再用。</translation>
    </message>
    <message>
      <source>{place} does not say its coordinate system. Find out which it is, export the layer from QGIS with that coordinate system (CGCS2000 is EPSG:4490), and use the result.</source>
      <translation type="vanished">{place}没有坐标系信息。请先查明数据的坐标系，在QGIS中指定该坐标系（CGCS2000为EPSG:4490）后导出图层，再用导出的图层。</translation>
    </message>
    <message>
      <source>{place} is in {crs}, not on CGCS2000. Converted without the official parameters it would be off by up to a hundred metres, so it is refused. Have it converted to CGCS2000 (EPSG:4490) by the surveying department, and use the result.</source>
      <translation type="vanished">{place}的坐标系是{crs}，不是CGCS2000。没有正式转换参数直接转换，偏差可达上百米，因此不予使用。请由测绘部门转换为CGCS2000（EPSG:4490）后再用。</translation>
    </message>
    <message>
      <source>{place} says that it is in {crs}, but then the coordinate ({x}, {y}) lies outside China. The coordinate system stated is not the true one: set the right one and export the layer again.</source>
      <translation type="vanished">{place}标明的坐标系是{crs}，但坐标（{x}，{y}）不在我国范围内，标明的坐标系与实际不符。请改为正确的坐标系后重新导出图层。</translation>
    </message>
  </context>
</TS>
