<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Redline</name>
    <message>
      <location filename="../redline_plugin/gui/common/buttons.py"></location>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/buttons.py"></location>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Redline Review</source>
      <translation>Redline Review</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Show all</source>
      <translation>Show all</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Show all of it on the map</source>
      <translation>Show all of it on the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Read the file again</source>
      <translation>Read the file again</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Close the page, and take its file's layers off the map</source>
      <translation>Close the page, and take its file's layers off the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/dock.py"></location>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>What was checked</source>
      <translation>What was checked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>Red-line draft</source>
      <translation>Red-line draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/file_layers.py"></location>
      <source>Counties</source>
      <translation>Counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/guide.py"></location>
      <source>Guide to Redline Review</source>
      <translation>Guide to Redline Review</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/job_strip.py"></location>
      <source>Stop</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/job_strip.py"></location>
      <source>Stopping …</source>
      <translation>Stopping …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Conflicts (boundaries)</source>
      <translation>Conflicts (boundaries)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Conflicts (areas)</source>
      <translation>Conflicts (areas)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Comments of the counties</source>
      <translation>Comments of the counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Province border</source>
      <translation>Province border</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Ecological red line</source>
      <translation>Ecological red line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Reference layers</source>
      <translation>Reference layers</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Consultation</source>
      <translation>Consultation</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/layer_names.py"></location>
      <source>Check</source>
      <translation>Check</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Open recent</source>
      <translation>Open recent</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Jobs</source>
      <translation>Jobs</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/menu.py"></location>
      <source>Nothing was opened yet</source>
      <translation>Nothing was opened yet</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Register of {province}</source>
      <translation>Register of {province}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Findings: {draft}</source>
      <translation>Findings: {draft}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Open {name}</source>
      <translation>Open {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/open_files.py"></location>
      <source>Refresh {name}</source>
      <translation>Refresh {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/page_head.py"></location>
      <source>Write-protected: to look at only, nothing can be saved here.</source>
      <translation>Write-protected: to look at only, nothing can be saved here.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, no deadline</source>
      <translation>{stage}, no deadline</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline {deadline}, {days} days ago</source>
      <translation>{stage}, deadline {deadline}, {days} days ago</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline today ({deadline})</source>
      <translation>{stage}, deadline today ({deadline})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/round_words.py"></location>
      <source>{stage}, deadline {deadline}, days left: {days}</source>
      <translation>{stage}, deadline {deadline}, days left: {days}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/rows_table.py"></location>
      <source>{total} in all</source>
      <translation>{total} in all</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/rows_table.py"></location>
      <source>{shown} of {total}</source>
      <translation>{shown} of {total}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/start_page.py"></location>
      <source>Open a county package or a register, or drop the file on the map.</source>
      <translation>Open a county package or a register, or drop the file on the map.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/common/start_page.py"></location>
      <source>Opened last:</source>
      <translation>Opened last:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>{name} ({code})</source>
      <translation>{name} ({code})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>City: {name} ({code})</source>
      <translation>City: {name} ({code})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Department: {name} ({code})</source>
      <translation>Department: {name} ({code})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>{km2} km² = {hectares} ha = {mu} mu</source>
      <translation>{km2} km² = {hectares} ha = {mu} mu</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Area (km²)</source>
      <translation>Area (km²)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Filter: code, name, type or state</source>
      <translation>Filter: code, name, type or state</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/county/package_page.py"></location>
      <source>Patches seen: {seen} of {total}; comments: {comments}</source>
      <translation>Patches seen: {seen} of {total}; comments: {comments}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Choose a folder for the report</source>
      <translation>Choose a folder for the report</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Report of the findings</source>
      <translation>Report of the findings</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Report written: {names}, in “{folder}”.</source>
      <translation>Report written: {names}, in “{folder}”.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>Safe fixes</source>
      <translation>Safe fixes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/finding_jobs.py"></location>
      <source>{fixed} fixes made, {left} places left to a person: “{copy}”, log “{log}”.</source>
      <translation>{fixed} fixes made, {left} places left to a person: “{copy}”, log “{log}”.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Why it matters</source>
      <translation>Why it matters</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>How to fix</source>
      <translation>How to fix</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{title}: {text}</source>
      <translation>{title}: {text}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Severity</source>
      <translation>Severity</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Finding</source>
      <translation>Finding</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Patch</source>
      <translation>Patch</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>County</source>
      <translation>County</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>What was found</source>
      <translation>What was found</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Filter: patch, county or words</source>
      <translation>Filter: patch, county or words</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{patches} patches checked, mapping scale 1:{scale}</source>
      <translation>{patches} patches checked, mapping scale 1:{scale}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Checked at {time}</source>
      <translation>Checked at {time}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{errors} errors, {warnings} warnings</source>
      <translation>{errors} errors, {warnings} warnings</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>All severities</source>
      <translation>All severities</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>{title} ({count})</source>
      <translation>{title} ({count})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>All findings ({count})</source>
      <translation>All findings ({count})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Choose a finding to see why it matters and what to do.</source>
      <translation>Choose a finding to see why it matters and what to do.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Report…</source>
      <translation>Report…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/findings_page.py"></location>
      <source>Apply safe fixes…</source>
      <translation>Apply safe fixes…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Safe fixes on a copy</source>
      <translation>Safe fixes on a copy</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Make the copy</source>
      <translation>Make the copy</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>The draft itself is not touched. Overlaps, slivers, patches given twice and shapes that could mean two things are left to people. Every change is in the log beside the copy (Excel).</source>
      <translation>The draft itself is not touched. Overlaps, slivers, patches given twice and shapes that could mean two things are left to people. Every change is in the log beside the copy (Excel).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>Copy with the fixes</source>
      <translation>Copy with the fixes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/fixes_window.py"></location>
      <source>{draft}_fixed</source>
      <translation>{draft}_fixed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Show findings</source>
      <translation>Show findings</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Finds broken and overlapping shapes, slivers, codes and areas that do not agree, patches outside the province, protected areas left out. The draft itself stays as it is.</source>
      <translation>Finds broken and overlapping shapes, slivers, codes and areas that do not agree, patches outside the province, protected areas left out. The draft itself stays as it is.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Mapping scale</source>
      <translation>Mapping scale</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Thresholds</source>
      <translation>Thresholds</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/check_tab.py"></location>
      <source>Further thresholds</source>
      <translation>Further thresholds</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>choose</source>
      <translation>choose</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>The coordinates are really in another system:</source>
      <translation>The coordinates are really in another system:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>So taken, the layer lies at {place}.</source>
      <translation>So taken, the layer lies at {place}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>So taken, nobody can tell where the layer lies.</source>
      <translation>So taken, nobody can tell where the layer lies.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>as the file says: {crs}</source>
      <translation>as the file says: {crs}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>nothing</source>
      <translation>nothing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{west}–{east}°E, {south}–{north}°N</source>
      <translation>{west}–{east}°E, {south}–{north}°N</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{crs}, X and Y exchanged</source>
      <translation>{crs}, X and Y exchanged</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>would lie at {place}</source>
      <translation>would lie at {place}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/coordinates_part.py"></location>
      <source>{percent} % of it where the counties are</source>
      <translation>{percent} % of it where the counties are</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>the whole red line</source>
      <translation>the whole red line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Department</source>
      <translation>Department</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Types of red line it is asked about:</source>
      <translation>Types of red line it is asked about:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Kinds of protected areas, as their layer names them:</source>
      <translation>Kinds of protected areas, as their layer names them:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>Choose the layer of protected areas under “Sources” to see its kinds here.</source>
      <translation>Choose the layer of protected areas under “Sources” to see its kinds here.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/department_window.py"></location>
      <source>With nothing ticked the department is asked about the whole red line.</source>
      <translation>With nothing ticked the department is asked about the whole red line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>who answers questions, with a telephone number</source>
      <translation>who answers questions, with a telephone number</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>as the office sets it</source>
      <translation>as the office sets it</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>Contact</source>
      <translation>Contact</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/documents_form.py"></location>
      <source>Classification</source>
      <translation>Classification</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>As guessed</source>
      <translation>As guessed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Forget what was said of the fields</source>
      <translation>Forget what was said of the fields</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Which field of the layer holds what? All others travel along, too.</source>
      <translation>Which field of the layer holds what? All others travel along, too.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>(none)</source>
      <translation>(none)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Meaning</source>
      <translation>Meaning</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>Field of the layer</source>
      <translation>Field of the layer</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>First values</source>
      <translation>First values</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/fields_part.py"></location>
      <source>{field} (required)</source>
      <translation>{field} (required)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/file_layers_window.py"></location>
      <source>Layers of the file</source>
      <translation>Layers of the file</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/file_layers_window.py"></location>
      <source>“{file}” has several layers. Tick those that go along.</source>
      <translation>“{file}” has several layers. Tick those that go along.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Add…</source>
      <translation>Add…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Change…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/levels_form.py"></location>
      <source>Asked about</source>
      <translation>Asked about</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/looks.py"></location>
      <source>Look at {name}</source>
      <translation>Look at {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>rotations of the frame (Bursa model as usual in China)</source>
      <translation>rotations of the frame (Bursa model as usual in China)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>rotations of the position vector</source>
      <translation>rotations of the position vector</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The seven parameters from the layer's datum to CGCS2000, if you may use them:</source>
      <translation>The seven parameters from the layer's datum to CGCS2000, if you may use them:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>Make the operation of them</source>
      <translation>Make the operation of them</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The operation, as a PROJ pipeline to degrees of CGCS2000 (longitude first):</source>
      <translation>The operation, as a PROJ pipeline to degrees of CGCS2000 (longitude first):</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/operation_part.py"></location>
      <source>The operation is written into the register, so that all can see how the layer was converted. It is not kept in QGIS's settings: after a restart you are asked again.</source>
      <translation>The operation is written into the register, so that all can see how the layer was converted. It is not kept in QGIS's settings: after a restart you are asked again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>Empty this page and prepare another round? Files stay as they are.</source>
      <translation>Empty this page and prepare another round? Files stay as they are.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>New round</source>
      <translation>New round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>Empty the page</source>
      <translation>Empty the page</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>1 Sources</source>
      <translation>1 Sources</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>2 Check</source>
      <translation>2 Check</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/page.py"></location>
      <source>3 Split</source>
      <translation>3 Split</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>the title</source>
      <translation>the title</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>who is asked</source>
      <translation>who is asked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>which departments are asked</source>
      <translation>which departments are asked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>the folder</source>
      <translation>the folder</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>another folder: this one holds a round already</source>
      <translation>another folder: this one holds a round already</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>Still missing: {things}</source>
      <translation>Still missing: {things}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>{patches} patches are split along the lines of {counties} counties. Asked are: {asked}. Packages and register are written to {folder}.</source>
      <translation>{patches} patches are split along the lines of {counties} counties. Asked are: {asked}. Packages and register are written to {folder}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/plan_words.py"></location>
      <source>what is asked about “{source}”</source>
      <translation>what is asked about “{source}”</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>not a file: save it to a file first</source>
      <translation>not a file: save it to a file first</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>has edits that are not saved</source>
      <translation>has edits that are not saved</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/project_layers.py"></location>
      <source>is filtered: save what it shows to a file first</source>
      <translation>is filtered: save what it shows to a file first</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Reference layers reach beyond the unit</source>
      <translation>Reference layers reach beyond the unit</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Slivers along county lines</source>
      <translation>Slivers along county lines</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>Narrower than</source>
      <translation>Narrower than</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/reach_form.py"></location>
      <source>and smaller than</source>
      <translation>and smaller than</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>Reference layer</source>
      <translation>Reference layer</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>QGIS finds no layer in “{path}”.</source>
      <translation>QGIS finds no layer in “{path}”.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>How it travels</source>
      <translation>How it travels</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/references_form.py"></location>
      <source>Farmland, mining rights, roads, imagery …: what a reviewer should see beside the red line.</source>
      <translation>Farmland, mining rights, roads, imagery …: what a reviewer should see beside the red line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>as it is to stand on the documents</source>
      <translation>as it is to stand on the documents</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Title</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Stage</source>
      <translation>Stage</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Deadline</source>
      <translation>Deadline</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_form.py"></location>
      <source>Issued by</source>
      <translation>Issued by</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Check the draft</source>
      <translation>Check the draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Prepare the split</source>
      <translation>Prepare the split</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Errors: {errors}; warnings: {warnings}. The findings are in {file}.</source>
      <translation>Errors: {errors}; warnings: {warnings}. The findings are in {file}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Split the draft</source>
      <translation>Split the draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Documents: {count}.</source>
      <translation>Documents: {count}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Make the documents</source>
      <translation>Make the documents</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>The round is made: {packages} packages with {pieces} pieces, {area} km²; in no county: {outside} km².</source>
      <translation>The round is made: {packages} packages with {pieces} pieces, {area} km²; in no county: {outside} km².</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/round_jobs.py"></location>
      <source>Open folder</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>File…</source>
      <translation>File…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>File Geodatabase (folder)…</source>
      <translation>File Geodatabase (folder)…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>Layers of the open project</source>
      <translation>Layers of the open project</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>Vector data</source>
      <translation>Vector data</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_menu.py"></location>
      <source>All files</source>
      <translation>All files</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>{source} (optional)</source>
      <translation>{source} (optional)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>choose a file, or drop it here</source>
      <translation>choose a file, or drop it here</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>Choose</source>
      <translation>Choose</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_row.py"></location>
      <source>Take it out</source>
      <translation>Take it out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Datum</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Coordinates</source>
      <translation>Coordinates</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Fields</source>
      <translation>Fields</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_window.py"></location>
      <source>Looking …</source>
      <translation>Looking …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Fields as they were said before.</source>
      <translation>Fields as they were said before.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>See whether its text reads right.</source>
      <translation>See whether its text reads right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Answer…</source>
      <translation>Answer…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>See…</source>
      <translation>See…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>{count} rows</source>
      <translation>{count} rows</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>notes: {count}</source>
      <translation>notes: {count}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Protected areas</source>
      <translation>Protected areas</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Neighbouring province's red line</source>
      <translation>Neighbouring province's red line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/source_words.py"></location>
      <source>Neighbouring province's counties</source>
      <translation>Neighbouring province's counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/sources_tab.py"></location>
      <source>Reference layers that go along</source>
      <translation>Reference layers that go along</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Folder of the round</source>
      <translation>Folder of the round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Split</source>
      <translation>Split</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Round</source>
      <translation>Round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Who is asked</source>
      <translation>Who is asked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>Documents made along with the packages</source>
      <translation>Documents made along with the packages</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/split_tab.py"></location>
      <source>County lines and surroundings</source>
      <translation>County lines and surroundings</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>Choose the encoding in which the texts read as they should:</source>
      <translation>Choose the encoding in which the texts read as they should:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>as the file says</source>
      <translation>as the file says</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>Somebody has said before that the texts are in {encoding}.</source>
      <translation>Somebody has said before that the texts are in {encoding}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>The file says that its texts are in {encoding}.</source>
      <translation>The file says that its texts are in {encoding}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/preparation/text_part.py"></location>
      <source>The file does not say how its texts are encoded. By their bytes it may be {encoding}.</source>
      <translation>The file does not say how its texts are encoded. By their bytes it may be {encoding}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>City</source>
      <translation>City</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Unit</source>
      <translation>Unit</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Level</source>
      <translation>Level</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Comments made</source>
      <translation>Comments made</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Answered on</source>
      <translation>Answered on</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Filter: code, name, level or state</source>
      <translation>Filter: code, name, level or state</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Draft has changed…</source>
      <translation>Draft has changed…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>Answered: {answered} of {asked} units</source>
      <translation>Answered: {answered} of {asked} units</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>No objection: {content}; silent: {silent}; comments: {comments}; conflicts: {conflicts}</source>
      <translation>No objection: {content}; silent: {silent}; comments: {comments}; conflicts: {conflicts}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/register_page.py"></location>
      <source>{counts}; asked again: {again}</source>
      <translation>{counts}; asked again: {again}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Prepare the sample</source>
      <translation>Prepare the sample</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Sample: consultation on an invented province</source>
      <translation>Sample: consultation on an invented province</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>Split the sample by county</source>
      <translation>Split the sample by county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/sample_round.py"></location>
      <source>The sample round is in {folder}: {count} county packages and the register.</source>
      <translation>The sample round is in {folder}: {count} county packages and the register.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Draft has changed – {name}</source>
      <translation>Draft has changed – {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Split again</source>
      <translation>Split again</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Nothing changes for anybody: all packages stay as they are.</source>
      <translation>Nothing changes for anybody: all packages stay as they are.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>{count} units get a new package: {names}. {untouched} keep theirs. The list is in {list}.</source>
      <translation>{count} units get a new package: {names}. {untouched} keep theirs. The list is in {list}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/gui/province/split_again_window.py"></location>
      <source>Choose the draft as it is now. Only units whose red line changes get a new package, with the next issue number and what they have said so far; all other packages and answers stay valid. Layers that went along the first time are given again; counties only where a county line has moved.</source>
      <translation>Choose the draft as it is now. Only units whose red line changes get a new package, with the next issue number and what they have said so far; all other packages and answers stay valid. Layers that went along the first time are given again; counties only where a county line has moved.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Open package or register…</source>
      <translation>Open package or register…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Prepare a consultation…</source>
      <translation>Prepare a consultation…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Try it…</source>
      <translation>Try it…</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Guide</source>
      <translation>Guide</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Redline Review panel</source>
      <translation>Redline Review panel</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Preparation of a round</source>
      <translation>Preparation of a round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>County packages and registers (*.gpkg)</source>
      <translation>County packages and registers (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Open package or register</source>
      <translation>Open package or register</translation>
    </message>
    <message>
      <location filename="../redline_plugin/plugin.py"></location>
      <source>Choose a folder for the sample round</source>
      <translation>Choose a folder for the sample round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Check draft</source>
      <translation>Check draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Checks a red-line draft before it goes out: broken and overlapping shapes, slivers, missing or repeated codes, areas that do not agree, patches outside the province, protected areas left out. Each finding gets a row with its place. Findings do not stop the algorithm.</source>
      <translation>Checks a red-line draft before it goes out: broken and overlapping shapes, slivers, missing or repeated codes, areas that do not agree, patches outside the province, protected areas left out. Each finding gets a row with its place. Findings do not stop the algorithm.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Mapping scale 1:</source>
      <translation>Mapping scale 1:</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Findings</source>
      <translation>Findings</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>how exact lines are, and what is a sliver or a gap, follow from it</source>
      <translation>how exact lines are, and what is a sliver or a gap, follow from it</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Number of errors: they stop the split by county</source>
      <translation>Number of errors: they stop the split by county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/check_draft.py"></location>
      <source>Number of warnings: they want a second look</source>
      <translation>Number of warnings: they want a second look</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Print documents</source>
      <translation>Print documents</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Writes the documents of a round as Word, Excel and PDF files: the letters and map sheets that go to the units, the consolidated comments with the decisions, the counties' reply forms, the border table, the experts' form, the decision sheet. Documents of the same name in the folder are replaced.</source>
      <translation>Writes the documents of a round as Word, Excel and PDF files: the letters and map sheets that go to the units, the consolidated comments with the decisions, the counties' reply forms, the border table, the experts' form, the decision sheet. Documents of the same name in the folder are replaced.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Template</source>
      <translation>Template</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>With maps</source>
      <translation>With maps</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>a template of the office, for one kind of document: Word, or for map sheets a layout template of QGIS (.qpt); may be left out</source>
      <translation>a template of the office, for one kind of document: Word, or for map sheets a layout template of QGIS (.qpt); may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>a map for each comment in the experts' form and the reply forms</source>
      <translation>a map for each comment in the experts' form and the reply forms</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>the classification mark of the documents, as the office sets it; may be left out</source>
      <translation>the classification mark of the documents, as the office sets it; may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>who answers questions, with a telephone number, for the letters; may be left out</source>
      <translation>who answers questions, with a telephone number, for the letters; may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Folder for the documents</source>
      <translation>Folder for the documents</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/export_documents.py"></location>
      <source>Number of documents written</source>
      <translation>Number of documents written</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>1 Draft and packages</source>
      <translation>1 Draft and packages</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>2 At the county</source>
      <translation>2 At the county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>3 Comments and decisions</source>
      <translation>3 Comments and decisions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>4 Documents and experts</source>
      <translation>4 Documents and experts</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>Input</source>
      <translation>Input</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>Output</source>
      <translation>Output</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{parameter}” ({name}) is missing: choose a place where it is kept.</source>
      <translation>“{parameter}” ({name}) is missing: choose a place where it is kept.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{parameter}” ({name}) is missing.</source>
      <translation>“{parameter}” ({name}) is missing.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{value}” cannot be used for “{parameter}” ({name}). Choose from: {codes}</source>
      <translation>“{value}” cannot be used for “{parameter}” ({name}). Choose from: {codes}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/face.py"></location>
      <source>“{value}” cannot be used for “{parameter}” ({name}).</source>
      <translation>“{value}” cannot be used for “{parameter}” ({name}).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fix draft</source>
      <translation>Fix draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Writes a copy of a draft in which is fixed what needs nobody's judgement, and a log of every change. The draft itself is not touched. Overlaps, slivers and patches given twice are left to people, and so is every broken shape that could mean two things.</source>
      <translation>Writes a copy of a draft in which is fixed what needs nobody's judgement, and a log of every change. The draft itself is not touched. Overlaps, slivers and patches given twice are left to people, and so is every broken shape that could mean two things.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fixes</source>
      <translation>Fixes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>where given, a patch without a county gets the one that holds all of it</source>
      <translation>where given, a patch without a county gets the one that holds all of it</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Fixed draft</source>
      <translation>Fixed draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Log of the fixes</source>
      <translation>Log of the fixes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Number of fixes made</source>
      <translation>Number of fixes made</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>Number of places left to a person</source>
      <translation>Number of places left to a person</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/fix_draft.py"></location>
      <source>{fixed} fixes made, {left} places left to a person</source>
      <translation>{fixed} fixes made, {left} places left to a person</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Import decisions</source>
      <translation>Import decisions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Reads a filled-in decision sheet into the register. Each row is read by itself: one without a reason, with an unknown number or verdict is refused, with the reason, and the others are recorded. Reading the same sheet again changes nothing. “Print documents” writes the empty sheet.</source>
      <translation>Reads a filled-in decision sheet into the register. Each row is read by itself: one without a reason, with an unknown number or verdict is refused, with the reason, and the others are recorded. Reading the same sheet again changes nothing. “Print documents” writes the empty sheet.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Decision sheet</source>
      <translation>Decision sheet</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Number of decisions recorded</source>
      <translation>Number of decisions recorded</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>Number of rows refused</source>
      <translation>Number of rows refused</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>The rows refused, with the reasons (Excel)</source>
      <translation>The rows refused, with the reasons (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_decisions.py"></location>
      <source>{count} decisions were recorded before</source>
      <translation>{count} decisions were recorded before</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Import expert opinions</source>
      <translation>Import expert opinions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Reads the experts' forms back into the register, each opinion by the number of its comment. A row whose printed text was edited is read and marked; a file that is not one of our forms is refused by itself, with the reason. Reading the same form again changes nothing.</source>
      <translation>Reads the experts' forms back into the register, each opinion by the number of its comment. A row whose printed text was edited is read and marked; a file that is not one of our forms is refused by itself, with the reason. Reading the same form again changes nothing.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Filled-in forms</source>
      <translation>Filled-in forms</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>the experts' forms, as .docx files</source>
      <translation>the experts' forms, as .docx files</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions whose row is as it was printed</source>
      <translation>Number of opinions whose row is as it was printed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions whose row's printed text was edited</source>
      <translation>Number of opinions whose row's printed text was edited</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>Number of opinions on comments that the register does not have</source>
      <translation>Number of opinions on comments that the register does not have</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/import_opinions.py"></location>
      <source>The files and rows refused, with the reasons (Excel)</source>
      <translation>The files and rows refused, with the reasons (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/layer_source.py"></location>
      <source>QGIS cannot open “{source}” as a map layer. Choose another one.</source>
      <translation>QGIS cannot open “{source}” as a map layer. Choose another one.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/layer_source.py"></location>
      <source>The layer “{name}” could not be copied for the work ({detail}).</source>
      <translation>The layer “{name}” could not be copied for the work ({detail}).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>Slivers are narrower than</source>
      <translation>Slivers are narrower than</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>in metres</source>
      <translation>in metres</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>Slivers are smaller than</source>
      <translation>Slivers are smaller than</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/line_slivers.py"></location>
      <source>in square metres</source>
      <translation>in square metres</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Match borders</source>
      <translation>Match borders</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Compares the red line with the neighbouring province's along the common border and writes the border segments: joined, offset, ours only, theirs only, with offset and length.</source>
      <translation>Compares the red line with the neighbouring province's along the common border and writes the border segments: joined, offset, ours only, theirs only, with offset and length.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Tolerance in metres</source>
      <translation>Tolerance in metres</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>ends that are no farther apart count as joined</source>
      <translation>ends that are no farther apart count as joined</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Border segments</source>
      <translation>Border segments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/match_borders.py"></location>
      <source>Number of border segments</source>
      <translation>Number of border segments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Merge submissions</source>
      <translation>Merge submissions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Takes the counties' submissions into the register and looks for conflicts between counties. Each file is checked; a damaged or changed one is refused by itself, with the reason, and the others are taken in. Merging the same files again changes nothing.</source>
      <translation>Takes the counties' submissions into the register and looks for conflicts between counties. Each file is checked; a damaged or changed one is refused by itself, with the reason, and the others are taken in. Merging the same files again changes nothing.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Submissions</source>
      <translation>Submissions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>the files that came back; in a script also a folder of them</source>
      <translation>the files that came back; in a script also a folder of them</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of submissions taken in</source>
      <translation>Number of submissions taken in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of files refused</source>
      <translation>Number of files refused</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of submissions that were here already</source>
      <translation>Number of submissions that were here already</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of comments that the register holds now</source>
      <translation>Number of comments that the register holds now</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>Number of conflicts between counties</source>
      <translation>Number of conflicts between counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>What became of each file (Excel)</source>
      <translation>What became of each file (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/merge_submissions.py"></location>
      <source>There is no GeoPackage in the folder given: nothing was merged.</source>
      <translation>There is no GeoPackage in the folder given: nothing was merged.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Make next draft</source>
      <translation>Make next draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Applies the confirmed decisions to the draft: writes the next draft with the origin of every change, and the area ledger (Excel) beside it. Patches that no decision touches stay as they were, to the last digit. Decisions that contradict each other are named, and no draft is made.</source>
      <translation>Applies the confirmed decisions to the draft: writes the next draft with the origin of every change, and the area ledger (Excel) beside it. Patches that no decision touches stay as they were, to the last digit. Decisions that contradict each other are named, and no draft is made.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Next draft</source>
      <translation>Next draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>The area ledger (Excel)</source>
      <translation>The area ledger (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Number of patches that changed</source>
      <translation>Number of patches that changed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/next_draft.py"></location>
      <source>Adopted, but without effect on the red line: {numbers}</source>
      <translation>Adopted, but without effect on the red line: {numbers}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>the patches of the red line, in CGCS2000 (EPSG:4490 or a Gauss–Krüger zone of it)</source>
      <translation>the patches of the red line, in CGCS2000 (EPSG:4490 or a Gauss–Krüger zone of it)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>one row for each county, with its six-digit code and its name</source>
      <translation>one row for each county, with its six-digit code and its name</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>nature reserves, forest parks and so on; may be left out</source>
      <translation>nature reserves, forest parks and so on; may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>the strip along the common border that the neighbouring province sent</source>
      <translation>the strip along the common border that the neighbouring province sent</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>to name the county on the other side; may be left out</source>
      <translation>to name the county on the other side; may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>Register</source>
      <translation>Register</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/parameters.py"></location>
      <source>register.gpkg, which “Split by county” has written</source>
      <translation>register.gpkg, which “Split by county” has written</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>How reference layers reach the units</source>
      <translation>How reference layers reach the units</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>Margin (m)</source>
      <translation>Margin (m)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>. Imagery that was to be clipped is copied</source>
      <translation>. Imagery that was to be clipped is copied</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>what reviewers see beside the red line: farmland, mining rights, roads, villages, imagery; a layer of the project keeps its style</source>
      <translation>what reviewers see beside the red line: farmland, mining rights, roads, villages, imagery; a layer of the project keeps its style</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>how far around a unit reference layers and protected areas reach</source>
      <translation>how far around a unit reference layers and protected areas reach</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>“{name}” is neither vector nor imagery and cannot go along with packages.</source>
      <translation>“{name}” is neither vector nor imagery and cannot go along with packages.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/reference_layers.py"></location>
      <source>“{name}” cannot be linked: it is filtered, edited or no file. Save it as a file, or have it clipped.</source>
      <translation>“{name}” cannot be linked: it is filtered, edited or no file. Save it as a file, or have it clipped.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: order of the axes</source>
      <translation>{layer}: order of the axes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: encoding</source>
      <translation>{layer}: encoding</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>of a shapefile that does not say it: GBK, UTF-8 …</source>
      <translation>of a shapefile that does not say it: GBK, UTF-8 …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: coordinate system</source>
      <translation>{layer}: coordinate system</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>the one that it is really in, for example EPSG:4526</source>
      <translation>the one that it is really in, for example EPSG:4526</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: conversion</source>
      <translation>{layer}: conversion</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first</source>
      <translation>a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>{layer}: fields</source>
      <translation>{layer}: fields</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>which field is which, for example “name=HXMC; code=” (no field for the code)</source>
      <translation>which field is which, for example “name=HXMC; code=” (no field for the code)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/source_answers.py"></location>
      <source>“{text}” does not say which field is which. Write “name=HXMC; code=”.</source>
      <translation>“{text}” does not say which field is which. Write “name=HXMC; code=”.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>After a late change of the draft: makes the packages anew of the units whose patches changed, and puts the draft into the register. All other packages and all answers stay valid. What a unit had sent goes into its new package, so that it goes on from there. A list says who is asked anew, and why.</source>
      <translation>After a late change of the draft: makes the packages anew of the units whose patches changed, and puts the draft into the register. All other packages and all answers stay valid. What a unit had sent goes into its new package, so that it goes on from there. A list says who is asked anew, and why.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>the draft as it is now</source>
      <translation>the draft as it is now</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>the same as the first time; needed where there was one</source>
      <translation>the same as the first time; needed where there was one</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>only where a county line moved; the counties must be the same</source>
      <translation>only where a county line moved; the counties must be the same</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>where the new packages are written; by default beside the register</source>
      <translation>where the new packages are written; by default beside the register</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Number of packages made anew</source>
      <translation>Number of packages made anew</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Number of units whose packages stay</source>
      <translation>Number of units whose packages stay</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>The list of who is asked anew (Excel)</source>
      <translation>The list of who is asked anew (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>{unit}: {file}</source>
      <translation>{unit}: {file}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_again.py"></location>
      <source>Nothing changed for any unit: all packages stay.</source>
      <translation>Nothing changed for any unit: all packages stay.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Types (codes)</source>
      <translation>Types (codes)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Kinds of protected areas</source>
      <translation>Kinds of protected areas</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Departments</source>
      <translation>Departments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>one row for each provincial department: its name, the types of red line (11, 12 …) and the kinds of protected areas that concern it; with neither, the whole red line. Who is named here is asked</source>
      <translation>one row for each provincial department: its name, the types of red line (11, 12 …) and the kinds of protected areas that concern it; with neither, the whole red line. Who is named here is asked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Split by county</source>
      <translation>Split by county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Splits a red-line draft by county: writes one county package for each county into the folder “packages”, and the register, which will take back what the counties answer. What lies in no county stands in the register. A folder that holds a register already is refused. Cities and provincial departments may be asked as well: a city’s package holds its counties, a department’s what concerns it in the whole province.</source>
      <translation>Splits a red-line draft by county: writes one county package for each county into the folder “packages”, and the register, which will take back what the counties answer. What lies in no county stands in the register. A folder that holds a register already is refused. Cities and provincial departments may be asked as well: a city’s package holds its counties, a department’s what concerns it in the whole province.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Title of the round</source>
      <translation>Title of the round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Deadline for answers</source>
      <translation>Deadline for answers</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>a date such as 2018-03-31; may be left out</source>
      <translation>a date such as 2018-03-31; may be left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>The register</source>
      <translation>The register</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Number of county packages</source>
      <translation>Number of county packages</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Number of pieces: patches clipped to a county</source>
      <translation>Number of pieces: patches clipped to a county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Area of all pieces in km², on the ellipsoid</source>
      <translation>Area of all pieces in km², on the ellipsoid</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/split_by_county.py"></location>
      <source>Area that lies in no county, in km²</source>
      <translation>Area that lies in no county, in km²</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Make submission</source>
      <translation>Make submission</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Makes what a county sends back: one submission with its comments and evidence, and the reply form (Word) to sign and stamp. The answer is checked first. A later submission replaces an earlier one at the province.</source>
      <translation>Makes what a county sends back: one submission with its comments and evidence, and the reply form (Word) to sign and stamp. The answer is checked first. A later submission replaces an earlier one at the province.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Folder for the answer</source>
      <translation>Folder for the answer</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The county has no objection</source>
      <translation>The county has no objection</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>County package</source>
      <translation>County package</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>the file that the county reviewed</source>
      <translation>the file that the county reviewed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Filled in by</source>
      <translation>Filled in by</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>Phone</source>
      <translation>Phone</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>needed where the package holds no comment</source>
      <translation>needed where the package holds no comment</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The submission, to be sent to the province</source>
      <translation>The submission, to be sent to the province</translation>
    </message>
    <message>
      <location filename="../redline_plugin/processing/submit.py"></location>
      <source>The reply form, to be signed and stamped</source>
      <translation>The reply form, to be signed and stamped</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer at all. Choose another file.</source>
      <translation>“{path}” holds no map layer at all. Choose another file.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer. It has: {available}. Choose another file.</source>
      <translation>“{path}” holds no map layer. It has: {available}. Choose another file.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} does not say its coordinate system, and its numbers fit none of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</source>
      <translation>{place} does not say its coordinate system, and its numbers fit none of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then, nor in any system of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</source>
      <translation>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then, nor in any system of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>These shapes cross themselves or are broken: {rows}. Have them repaired where they were drawn, and take the file in again.</source>
      <translation>These shapes cross themselves or are broken: {rows}. Have them repaired where they were drawn, and take the file in again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>These patches occur more than once in the draft: {codes}. Give each its own code.</source>
      <translation>These patches occur more than once in the draft: {codes}. Give each its own code.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {row}: “{value}” cannot stand in the field {field}. Decide the comment otherwise, or ask the county to correct it.</source>
      <translation>Comment {row}: “{value}” cannot stand in the field {field}. Decide the comment otherwise, or ask the county to correct it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {row} speaks of {field} “{value}”, which the draft does not have. Decide the comment otherwise, or ask the county to correct it.</source>
      <translation>Comment {row} speaks of {field} “{value}”, which the draft does not have. Decide the comment otherwise, or ask the county to correct it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Maps can be drawn only inside QGIS. Print without maps, or from within QGIS.</source>
      <translation>Maps can be drawn only inside QGIS. Print without maps, or from within QGIS.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not there. Check its name and folder, and whether the memory stick or network drive is connected.</source>
      <translation>“{path}” is not there. Check its name and folder, and whether the memory stick or network drive is connected.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be read{why}. See whether QGIS opens it; if not, ask for a fresh copy.</source>
      <translation>“{path}” cannot be read{why}. See whether QGIS opens it; if not, ask for a fresh copy.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has no layer “{layer}”. It has: {available}. Choose one of these.</source>
      <translation>“{path}” has no layer “{layer}”. It has: {available}. Choose one of these.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} has no rows. Choose another layer, or take the filter off it and export it again.</source>
      <translation>{place} has no rows. Choose another layer, or take the filter off it and export it again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} holds {found}, no polygons. Choose a layer of polygons.</source>
      <translation>{place} holds {found}, no polygons. Choose a layer of polygons.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is {format}, which cannot be read here. Ask the sender for a File Geodatabase (.gdb), a GeoPackage or a shapefile instead.</source>
      <translation>“{path}” is {format}, which cannot be read here. Ask the sender for a File Geodatabase (.gdb), a GeoPackage or a shapefile instead.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no map layer, or several that could be meant: {available}. Unpack it and choose the file.</source>
      <translation>“{path}” holds no map layer, or several that could be meant: {available}. Unpack it and choose the file.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” came without its file {missing}. Ask the sender for all files of the shapefile (.shp, .shx, .dbf, .prj).</source>
      <translation>“{path}” came without its file {missing}. Ask the sender for all files of the shapefile (.shp, .shx, .dbf, .prj).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: in which encoding its text is written cannot be told ({sample}). Say it: {encodings}.</source>
      <translation>“{path}”: in which encoding its text is written cannot be told ({sample}). Say it: {encodings}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{encoding}” is not the name of an encoding. For “{path}” say one of these: {encodings}.</source>
      <translation>“{encoding}” is not the name of an encoding. For “{path}” say one of these: {encodings}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The text of “{path}” is not written in {encoding}: it would read “{sample}”. Say another encoding.</source>
      <translation>The text of “{path}” is not written in {encoding}: it would read “{sample}”. Say another encoding.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not written in UTF-8, as its format demands, so its names cannot be read. Ask the sender to export it again, in UTF-8 or as a GeoPackage.</source>
      <translation>“{path}” is not written in UTF-8, as its format demands, so its names cannot be read. Ask the sender to export it again, in UTF-8 or as a GeoPackage.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: “{name}” was said to be the {field}, but that cannot be. It has the fields {available}. Choose one of these, or none.</source>
      <translation>{place}: “{name}” was said to be the {field}, but that cannot be. It has the fields {available}. Choose one of these, or none.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{crs}”, said to be the coordinate system of “{path}”, is not known. Say it as a code, for example EPSG:4526.</source>
      <translation>“{crs}”, said to be the coordinate system of “{path}”, is not known. Say it as a code, for example EPSG:4526.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} does not say its coordinate system. Its numbers would fit {suggested}. Ask the sender which it is, and say it.</source>
      <translation>{place} does not say its coordinate system. Its numbers would fit {suggested}. Ask the sender which it is, and say it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} is in {crs}, not on CGCS2000. Converted without the official parameters it would be off by up to a hundred metres, so it is refused. Have it converted to CGCS2000 (EPSG:4490) by the surveying department, and use the result; or, if you have the parameters, give the conversion.</source>
      <translation>{place} is in {crs}, not on CGCS2000. Converted without the official parameters it would be off by up to a hundred metres, so it is refused. Have it converted to CGCS2000 (EPSG:4490) by the surveying department, and use the result; or, if you have the parameters, give the conversion.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} is in {crs}, which is not used here. Convert it to CGCS2000 (EPSG:4490) and use the result.</source>
      <translation>{place} is in {crs}, which is not used here. Convert it to CGCS2000 (EPSG:4490) and use the result.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” cannot be carried out{why}: {operation}. Give a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first.</source>
      <translation>The conversion given for “{path}” cannot be carried out{why}: {operation}. Give a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” leaves the coordinates of {crs} where they are. Such a conversion is just what must not happen unseen. If the layer was converted already, say that it is in CGCS2000.</source>
      <translation>The conversion given for “{path}” leaves the coordinates of {crs} where they are. Such a conversion is just what must not happen unseen. If the layer was converted already, say that it is in CGCS2000.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The conversion given for “{path}” moves it by {metres} m; between these systems it should be some hundred metres. See whether signs, units (metres, arc seconds, millionths) and the sense of rotation are right.</source>
      <translation>The conversion given for “{path}” moves it by {metres} m; between these systems it should be some hundred metres. See whether signs, units (metres, arc seconds, millionths) and the sense of rotation are right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>A conversion was given for “{path}”, but it is in {crs}, which needs none. Take the conversion away, or say in which coordinate system the layer really is.</source>
      <translation>A conversion was given for “{path}”, but it is in {crs}, which needs none. Take the conversion away, or say in which coordinate system the layer really is.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then. Its numbers would fit {suggested}. Ask the sender which it is, and say it; or correct the row.</source>
      <translation>{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then. Its numbers would fit {suggested}. Ask the sender which it is, and say it; or correct the row.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} has no field for the {field}. Give the field one of these names: {accepted}.</source>
      <translation>{place} has no field for the {field}. Give the field one of these names: {accepted}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: the county code is missing or has not six digits. Put the right codes in.</source>
      <translation>{place}, rows {rows}: the county code is missing or has not six digits. Put the right codes in.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: these county codes occur more than once: {codes}. Each county must be one row; merge its parts into a multipart polygon.</source>
      <translation>{place}: these county codes occur more than once: {codes}. Each county must be one row; merge its parts into a multipart polygon.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: there is no polygon. Delete these rows or draw their shapes.</source>
      <translation>{place}, rows {rows}: there is no polygon. Delete these rows or draw their shapes.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}, rows {rows}: the polygon crosses itself or is broken. “Check draft” shows where; repair it (for example with “Fix geometries”), look at the result, and use that.</source>
      <translation>{place}, rows {rows}: the polygon crosses itself or is broken. “Check draft” shows where; repair it (for example with “Fix geometries”), look at the result, and use that.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has other counties than the round: {codes} stand in only one of the two. Within a round the counties stay the same; begin a new round for others.</source>
      <translation>“{path}” has other counties than the round: {codes} stand in only one of the two. Within a round the counties stay the same; begin a new round for others.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The packages of “{path}” were made with further layers, which those made anew would lack: {names}. Give these layers again.</source>
      <translation>The packages of “{path}” were made with further layers, which those made anew would lack: {names}. Give these layers again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The counties of city {city_code} name it differently: {names}. Write the name alike in the layer of counties.</source>
      <translation>The counties of city {city_code} name it differently: {names}. Write the name alike in the layer of counties.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Code {unit_code} would be that of several units: {names}. Correct the codes in the layer of counties.</source>
      <translation>Code {unit_code} would be that of several units: {names}. Correct the codes in the layer of counties.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Departments are to be asked, but none is named. Name each with its types or kinds of protected areas.</source>
      <translation>Departments are to be asked, but none is named. Name each with its types or kinds of protected areas.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{count} departments are named; up to {limit} can be asked in one round. Leave some out.</source>
      <translation>{count} departments are named; up to {limit} can be asked in one round. Leave some out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Each department needs a name of its own; these are empty or repeated: {names}.</source>
      <translation>Each department needs a name of its own; these are empty or repeated: {names}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place}: these patch codes occur more than once: {codes}. Give each patch its own code.</source>
      <translation>{place}: these patch codes occur more than once: {codes}. Give each patch its own code.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>{place} cannot be clipped into the packages: it has no points, lines or areas. Have imagery linked or copied beside the packages.</source>
      <translation>{place} cannot be clipped into the packages: it has no points, lines or areas. Have imagery linked or copied beside the packages.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is no style of QGIS{why}. Choose a QML file, or leave the style out.</source>
      <translation>“{path}” is no style of QGIS{why}. Choose a QML file, or leave the style out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Nothing can be written into the folder “{path}”{why}. Choose another folder, or ask for the right to write there.</source>
      <translation>Nothing can be written into the folder “{path}”{why}. Choose another folder, or ask for the right to write there.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be written{why}. Choose another name or folder.</source>
      <translation>“{path}” cannot be written{why}. Choose another name or folder.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The disk is full: “{path}” was not written. Make room or choose another disk, then start again; nothing half-written was left.</source>
      <translation>The disk is full: “{path}” was not written. Make room or choose another disk, then start again; nothing half-written was left.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” did not read back as it was written{why} and was not kept. Start again; if it happens again, choose another disk.</source>
      <translation>“{path}” did not read back as it was written{why} and was not kept. Start again; if it happens again, choose another disk.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is there already and may hold answers, so it is not overwritten. Choose another folder.</source>
      <translation>“{path}” is there already and may hold answers, so it is not overwritten. Choose another folder.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be replaced: it is open in another program or write-protected. Close it (QGIS, Word, WPS, Excel) and start again.</source>
      <translation>“{path}” cannot be replaced: it is open in another program or write-protected. Close it (QGIS, Word, WPS, Excel) and start again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was not made by Redline Review. Choose a county package, a submission or a register.</source>
      <translation>“{path}” was not made by Redline Review. Choose a county package, a submission or a register.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is a {kind}; here a {expected} is needed. Choose another file.</source>
      <translation>“{path}” is a {kind}; here a {expected} is needed. Choose another file.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made by a newer version of the plugin (format {version}, this one knows up to {known}). Install the newer version.</source>
      <translation>“{path}” was made by a newer version of the plugin (format {version}, this one knows up to {known}). Install the newer version.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is damaged{why}. Ask the sender to send it again.</source>
      <translation>“{path}” is damaged{why}. Ask the sender to send it again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has {size_mb} MB; up to {limit_mb} MB are taken. Make photos smaller or leave some out, and try again.</source>
      <translation>“{path}” has {size_mb} MB; up to {limit_mb} MB are taken. Make photos smaller or leave some out, and try again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds a table that does not belong there: “{table}”. It may have been changed with another program; ask the county to make the submission again with the plugin.</source>
      <translation>“{path}” holds a table that does not belong there: “{table}”. It may have been changed with another program; ask the county to make the submission again with the plugin.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds something that would run by itself: “{object}”. Do not open it otherwise; ask the county what it is, and to make the submission again with the plugin.</source>
      <translation>“{path}” holds something that would run by itself: “{object}”. Do not open it otherwise; ask the county what it is, and to make the submission again with the plugin.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” lacks the table “{table}”. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}” lacks the table “{table}”. Ask the county to make the submission again with the plugin.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, lacks the column “{field}”. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”, table “{table}”, lacks the column “{field}”. Ask the county to make the submission again with the plugin.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, has {rows} rows; up to {limit} are taken. Ask the county whether this is the right file.</source>
      <translation>“{path}”, table “{table}”, has {rows} rows; up to {limit} are taken. Ask the county whether this is the right file.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was changed after the county made it, or does not come from the county's package. Ask the county to make the submission again with the plugin and to send it unchanged.</source>
      <translation>“{path}” was changed after the county made it, or does not come from the county's package. Ask the county to make the submission again with the plugin and to send it unchanged.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made from a package that this register did not issue. See whether it belongs to another round.</source>
      <translation>“{path}” was made from a package that this register did not issue. See whether it belongs to another round.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” belongs to another round of the consultation. Take it into the register of that round.</source>
      <translation>“{path}” belongs to another round of the consultation. Take it into the register of that round.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” was made on another version of the draft. Ask the county to review the package of this round.</source>
      <translation>“{path}” was made on another version of the draft. Ask the county to review the package of this round.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” says unit {county_code}, but its package is another unit's, or its comments are. Ask the unit to make the submission again from its own package.</source>
      <translation>“{path}” says unit {county_code}, but its package is another unit's, or its comments are. Ask the unit to make the submission again from its own package.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” answers issue {issue} of its package; an answer to issue {latest} is here already and counts. Nothing is to do unless the unit says otherwise.</source>
      <translation>“{path}” answers issue {issue} of its package; an answer to issue {latest} is here already and counts. Nothing is to do unless the unit says otherwise.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is submission no. {sequence} of its county; no. {latest} is here already and counts. Nothing is to do unless the county says otherwise.</source>
      <translation>“{path}” is submission no. {sequence} of its county; no. {latest} is here already and counts. Nothing is to do unless the county says otherwise.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is a second submission no. {sequence} of its county, with other content than the first. Two copies of the package were filled in: ask the county which one counts and to submit it again.</source>
      <translation>“{path}” is a second submission no. {sequence} of its county, with other content than the first. Two copies of the package were filled in: ask the county which one counts and to submit it again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: “{value}” cannot stand in the field {field}. Ask the sender to correct it and to send it again.</source>
      <translation>“{path}”, table “{table}”, row {row}: “{value}” cannot stand in the field {field}. Ask the sender to correct it and to send it again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: the field {field} has {length} characters; up to {limit} are taken. Ask the sender to shorten it, or to attach the text as evidence.</source>
      <translation>“{path}”, table “{table}”, row {row}: the field {field} has {length} characters; up to {limit} are taken. Ask the sender to shorten it, or to attach the text as evidence.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: the evidence “{file_name}” is not taken{why}. Photos (JPEG, PNG, TIFF) and PDF files are.</source>
      <translation>“{path}”: the evidence “{file_name}” is not taken{why}. Photos (JPEG, PNG, TIFF) and PDF files are.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”: the evidence “{file_name}” is not the file that was attached. Ask the county to attach it again and to make the submission again.</source>
      <translation>“{path}”: the evidence “{file_name}” is not the file that was attached. Ask the county to attach it again and to make the submission again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}”, table “{table}”, row {row}: the field {field} names “{value}”, which is not there. Ask the county to make the submission again with the plugin.</source>
      <translation>“{path}”, table “{table}”, row {row}: the field {field} names “{value}”, which is not there. Ask the county to make the submission again with the plugin.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not opened, to be safe{why}. Ask the sender to save it as an ordinary Word document (.docx) and to send it again.</source>
      <translation>“{path}” is not opened, to be safe{why}. Ask the sender to save it as an ordinary Word document (.docx) and to send it again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” is not a form printed by Redline Review, or its table was taken apart. Fill in the printed form and keep its rows and columns.</source>
      <translation>“{path}” is not a form printed by Redline Review, or its table was taken apart. Fill in the printed form and keep its rows and columns.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>This comment is no longer in the package (it was deleted, perhaps in another window). Open the package again.</source>
      <translation>This comment is no longer in the package (it was deleted, perhaps in another window). Open the package again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The patch “{piece_id}” is not in this package. Open the package again.</source>
      <translation>The patch “{piece_id}” is not in this package. Open the package again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Comment {number}: fill in the field {field}.</source>
      <translation>Comment {number}: fill in the field {field}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The answer cannot be sent yet. Put right first: {problems}</source>
      <translation>The answer cannot be sent yet. Put right first: {problems}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no comment. Write comments first, or state that the county has no objection.</source>
      <translation>“{path}” holds no comment. Write comments first, or state that the county has no objection.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” cannot be read as a decision sheet{why}. Save it as .xlsx (or as .csv in UTF-8) and try again.</source>
      <translation>“{path}” cannot be read as a decision sheet{why}. Save it as .xlsx (or as .csv in UTF-8) and try again.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” has no column “{column}”. Use the decision sheet that the plugin writes, and keep its first row.</source>
      <translation>“{path}” has no column “{column}”. Use the decision sheet that the plugin writes, and keep its first row.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}: there is no comment {number} in this register. Correct the number.</source>
      <translation>Row {row}: there is no comment {number} in this register. Correct the number.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: “{value}” is no verdict. Choose one from the list in the cell.</source>
      <translation>Row {row}, comment {number}: “{value}” is no verdict. Choose one from the list in the cell.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the reason is missing. Every decision needs one, also when a comment is adopted.</source>
      <translation>Row {row}, comment {number}: the reason is missing. Every decision needs one, also when a comment is adopted.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the comment is decided in row {first_row} already. Leave one of the two rows.</source>
      <translation>Row {row}, comment {number}: the comment is decided in row {first_row} already. Leave one of the two rows.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: it is adopted in part, but not said which part. Choose the part from the list in the cell, or give its shape as WKT.</source>
      <translation>Row {row}, comment {number}: it is adopted in part, but not said which part. Choose the part from the list in the cell, or give its shape as WKT.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Row {row}, comment {number}: the part “{value}” is no part of what the comment asks for, or nothing remains of it. Choose the part from the list in the cell, or give its shape as WKT.</source>
      <translation>Row {row}, comment {number}: the part “{value}” is no part of what the comment asks for, or nothing remains of it. Choose the part from the list in the cell, or give its shape as WKT.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Decisions contradict each other, so no next draft was made. Change one of each pair: {pairs}</source>
      <translation>Decisions contradict each other, so no next draft was made. Change one of each pair: {pairs}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>“{path}” holds no confirmed decision that changes the draft. Confirm decisions first (adopted or partly adopted).</source>
      <translation>“{path}” holds no confirmed decision that changes the draft. Confirm decisions first (adopted or partly adopted).</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The area ledger does not add up in county {county_code}, type {type_code}: {difference_m2} m² are left over. The next draft was not made. Please report this with the register.</source>
      <translation>The area ledger does not add up in county {county_code}, type {type_code}: {difference_m2} m² are left over. The next draft was not made. Please report this with the register.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Split by county, the pieces of patch {patch_id} (near {place}) would have {difference_m2} m² more than the patch (with a minus: less). Nothing was written. Check the patch and the county lines there for faults, and report this if they are sound.</source>
      <translation>Split by county, the pieces of patch {patch_id} (near {place}) would have {difference_m2} m² more than the patch (with a minus: less). Nothing was written. Check the patch and the county lines there for faults, and report this if they are sound.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” asks for “{field}”, which there is not. Correct the field in the template.</source>
      <translation>The template “{path}” asks for “{field}”, which there is not. Correct the field in the template.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” cannot be used{why}. Open it in Word, correct it and save it as .docx.</source>
      <translation>The template “{path}” cannot be used{why}. Open it in Word, correct it and save it as .docx.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The template “{path}” fits one kind of document. Choose one kind, or leave the template out.</source>
      <translation>The template “{path}” fits one kind of document. Choose one kind, or leave the template out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Maps cannot be drawn{why}. Print without maps, or from within QGIS.</source>
      <translation>Maps cannot be drawn{why}. Print without maps, or from within QGIS.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>This QGIS lacks the Python library “{name}” (needed: {needed}). Install QGIS with its complete installer; the plugin's guide says how, also without a network.</source>
      <translation>This QGIS lacks the Python library “{name}” (needed: {needed}). Install QGIS with its complete installer; the plugin's guide says how, also without a network.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>The Python library “{name}” does not work in this QGIS{why}. Take out the copy installed by hand, or install QGIS anew with its complete installer.</source>
      <translation>The Python library “{name}” does not work in this QGIS{why}. Take out the copy installed by hand, or install QGIS anew with its complete installer.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/error_words.py"></location>
      <source>Stopped. Nothing half-written was left.</source>
      <translation>Stopped. Nothing half-written was left.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>“{path}”, layer “{layer}”</source>
      <translation>“{path}”, layer “{layer}”</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source> ({detail})</source>
      <translation> ({detail})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first} and {second}: patch {patch_id}, field {field}, different values</source>
      <translation>{first} and {second}: patch {patch_id}, field {field}, different values</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first}: takes out and brings in the same ground ({area_m2} m²)</source>
      <translation>{first}: takes out and brings in the same ground ({area_m2} m²)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/errors.py"></location>
      <source>{first} and {second}: one takes out what the other brings in ({area_m2} m²)</source>
      <translation>{first} and {second}: one takes out what the other brings in ({area_m2} m²)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>patch id</source>
      <translation>patch id</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>piece id</source>
      <translation>piece id</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>red-line code</source>
      <translation>red-line code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>name</source>
      <translation>name</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>id of the patch</source>
      <translation>id of the patch</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>name of the type</source>
      <translation>name of the type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>type</source>
      <translation>type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>county code</source>
      <translation>county code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>city code</source>
      <translation>city code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>city</source>
      <translation>city</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>province code</source>
      <translation>province code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>province</source>
      <translation>province</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>level</source>
      <translation>level</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>functional zone</source>
      <translation>functional zone</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>area (km²)</source>
      <translation>area (km²)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>stated area</source>
      <translation>stated area</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>length (m)</source>
      <translation>length (m)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>offset (m)</source>
      <translation>offset (m)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>class</source>
      <translation>class</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province</source>
      <translation>other province</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province's county</source>
      <translation>other province's county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>other province's patch</source>
      <translation>other province's patch</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>number</source>
      <translation>number</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>kind</source>
      <translation>kind</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>reason</source>
      <translation>reason</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>comment</source>
      <translation>comment</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>basis</source>
      <translation>basis</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>proposal</source>
      <translation>proposal</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>patches</source>
      <translation>patches</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>field to correct</source>
      <translation>field to correct</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>proposed value</source>
      <translation>proposed value</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>author</source>
      <translation>author</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>unit</source>
      <translation>unit</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>phone</source>
      <translation>phone</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>written at</source>
      <translation>written at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>changed at</source>
      <translation>changed at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>submitted at</source>
      <translation>submitted at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>state</source>
      <translation>state</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>kind of shape</source>
      <translation>kind of shape</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>shape</source>
      <translation>shape</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>file name</source>
      <translation>file name</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>file type</source>
      <translation>file type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>taken at</source>
      <translation>taken at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>verdict</source>
      <translation>verdict</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>reason of the decision</source>
      <translation>reason of the decision</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>adopted part</source>
      <translation>adopted part</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>decided by</source>
      <translation>decided by</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>decided at</source>
      <translation>decided at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>severity</source>
      <translation>severity</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/field_labels.py"></location>
      <source>subject</source>
      <translation>subject</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>No polygon</source>
      <translation>No polygon</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Broken shape</source>
      <translation>Broken shape</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Outline crosses itself</source>
      <translation>Outline crosses itself</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Vertices twice</source>
      <translation>Vertices twice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Very short edges</source>
      <translation>Very short edges</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Acute angle</source>
      <translation>Acute angle</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Several parts</source>
      <translation>Several parts</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Sliver</source>
      <translation>Sliver</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Small isolated patch</source>
      <translation>Small isolated patch</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Small isolated patches in all</source>
      <translation>Small isolated patches in all</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Same shape twice</source>
      <translation>Same shape twice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Overlap</source>
      <translation>Overlap</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Narrow gap</source>
      <translation>Narrow gap</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code missing</source>
      <translation>Code missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code given twice</source>
      <translation>Code given twice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code against county</source>
      <translation>Code against county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Code against type</source>
      <translation>Code against type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name missing</source>
      <translation>Name missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name off the pattern</source>
      <translation>Name off the pattern</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Name against type</source>
      <translation>Name against type</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type missing</source>
      <translation>Type missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type unknown</source>
      <translation>Type unknown</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Type's name against its code</source>
      <translation>Type's name against its code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County missing</source>
      <translation>County missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County unknown</source>
      <translation>County unknown</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>County against place</source>
      <translation>County against place</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Stated area missing</source>
      <translation>Stated area missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Stated area against shape</source>
      <translation>Stated area against shape</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Outside every county</source>
      <translation>Outside every county</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Beyond the province line</source>
      <translation>Beyond the province line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Protected area left out</source>
      <translation>Protected area left out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Left out, by kind of protected area</source>
      <translation>Left out, by kind of protected area</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Kind of protected area unknown</source>
      <translation>Kind of protected area unknown</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Kinds of protected areas without data</source>
      <translation>Kinds of protected areas without data</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Counties overlap</source>
      <translation>Counties overlap</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Gap between counties</source>
      <translation>Gap between counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Field to fill in</source>
      <translation>Field to fill in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Nothing drawn</source>
      <translation>Nothing drawn</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Drawn area broken</source>
      <translation>Drawn area broken</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Drawn outside the unit’s ground</source>
      <translation>Drawn outside the unit’s ground</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Not in the red line</source>
      <translation>Not in the red line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>In the red line already</source>
      <translation>In the red line already</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>No evidence</source>
      <translation>No evidence</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Contact missing</source>
      <translation>Contact missing</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Patches not looked at</source>
      <translation>Patches not looked at</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/finding_titles.py"></location>
      <source>Deadline passed</source>
      <translation>Deadline passed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>the outline crosses itself</source>
      <translation>the outline crosses itself</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>the outline touches itself</source>
      <translation>the outline touches itself</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a hole lies outside</source>
      <translation>a hole lies outside</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a hole lies in another hole</source>
      <translation>a hole lies in another hole</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a part lies in another part</source>
      <translation>a part lies in another part</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>holes cut the inside apart</source>
      <translation>holes cut the inside apart</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>an outline occurs twice</source>
      <translation>an outline occurs twice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>an outline has too few points</source>
      <translation>an outline has too few points</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>a coordinate is no number</source>
      <translation>a coordinate is no number</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{words} near {x}, {y}</source>
      <translation>{words} near {x}, {y}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a code. Give each its own.</source>
      <translation>None of the {count} patches has a code. Give each its own.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a name. See which field holds it.</source>
      <translation>None of the {count} patches has a name. See which field holds it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches has a type. See which field holds it.</source>
      <translation>None of the {count} patches has a type. See which field holds it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>None of the {count} patches states its county. The split finds it by the shapes.</source>
      <translation>None of the {count} patches states its county. The split finds it by the shapes.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The stated areas ({stated} in all) fit the shapes ({computed} km² in all) in no unit of area. See what the field holds.</source>
      <translation>The stated areas ({stated} in all) fit the shapes ({computed} km² in all) in no unit of area. See what the field holds.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: there is no polygon. Delete the row or draw its shape.</source>
      <translation>Row {row}, patch {subject}: there is no polygon. Delete the row or draw its shape.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {why}. Repair the shape.</source>
      <translation>Row {row}, patch {subject}: {why}. Repair the shape.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {why} ({count} places in all). Redraw the outline there.</source>
      <translation>Row {row}, patch {subject}: {why} ({count} places in all). Redraw the outline there.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {count} vertices stand twice. Remove the second ones.</source>
      <translation>Row {row}, patch {subject}: {count} vertices stand twice. Remove the second ones.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {count} edges are shorter than {limit_m} m (the shortest: {shortest_m} m). Remove a vertex of each, also of the neighbour that shares it.</source>
      <translation>Row {row}, patch {subject}: {count} edges are shorter than {limit_m} m (the shortest: {shortest_m} m). Remove a vertex of each, also of the neighbour that shares it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the outline turns back at less than {limit_deg}° in {count} places (the sharpest: {sharpest_deg}°). See whether a vertex is misplaced.</source>
      <translation>Row {row}, patch {subject}: the outline turns back at less than {limit_deg}° in {count} places (the sharpest: {sharpest_deg}°). See whether a vertex is misplaced.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has {count} parts. If they are patches of their own, split them.</source>
      <translation>Row {row}, patch {subject}: it has {count} parts. If they are patches of their own, split them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: a sliver ({area_m2} m², {width_m} m wide). Join it to a neighbour or leave it out.</source>
      <translation>Row {row}, patch {subject}: a sliver ({area_m2} m², {width_m} m wide). Join it to a neighbour or leave it out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: only {area_km2} km² (less than {limit_km2}), alone and in no protected area. See whether it should stay.</source>
      <translation>Row {row}, patch {subject}: only {area_km2} km² (less than {limit_km2}), alone and in no protected area. See whether it should stay.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches are smaller than {limit_km2} km², stand alone and lie in no protected area; {tiny_count} of them are smaller than {tiny_limit_km2} km². Together {area_km2} km² ({percent} % of the red line). The {listed} smallest are listed one by one.</source>
      <translation>{count} patches are smaller than {limit_km2} km², stand alone and lie in no protected area; {tiny_count} of them are smaller than {tiny_limit_km2} km². Together {area_km2} km² ({percent} % of the red line). The {listed} smallest are listed one by one.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Rows {rows}: {count} patches have one and the same shape. Keep one of them.</source>
      <translation>Rows {rows}: {count} patches have one and the same shape. Keep one of them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it overlaps patch {other} in row {other_row} ({area_m2} m²). Give the ground to one of them.</source>
      <translation>Row {row}, patch {subject}: it overlaps patch {other} in row {other_row} ({area_m2} m²). Give the ground to one of them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: between it and patch {other} in row {other_row} a gap of {area_m2} m² stays open, {width_m} m wide. Close it if the two should touch.</source>
      <translation>Row {row}, patch {subject}: between it and patch {other} in row {other_row} a gap of {area_m2} m² stays open, {width_m} m wide. Close it if the two should touch.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no code. Give it one.</source>
      <translation>Row {row}, patch {subject}: it has no code. Give it one.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Rows {rows}: {count} patches have the code {value}. Give each its own.</source>
      <translation>Rows {rows}: {count} patches have the code {value}. Give each its own.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the code {value} begins with another county than the stated {stated}. See which is right.</source>
      <translation>Row {row}, patch {subject}: the code {value} begins with another county than the stated {stated}. See which is right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: digits 7 and 8 of the code {value} are not the type {stated}. See which is right.</source>
      <translation>Row {row}, patch {subject}: digits 7 and 8 of the code {value} are not the type {stated}. See which is right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no name. Give it one.</source>
      <translation>Row {row}, patch {subject}: it has no name. Give it one.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches are called “{value}” (rows {rows}). A name is made of a natural unit, the leading function and 生态保护红线.</source>
      <translation>{count} patches are called “{value}” (rows {rows}). A name is made of a natural unit, the leading function and 生态保护红线.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the name “{value}” speaks of another function than the type {stated}. See which is right.</source>
      <translation>Row {row}, patch {subject}: the name “{value}” speaks of another function than the type {stated}. See which is right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it has no type. Give it one of the codes 11–15 and 21–25.</source>
      <translation>Row {row}, patch {subject}: it has no type. Give it one of the codes 11–15 and 21–25.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: “{value}” is no type. Use one of the codes 11–15 and 21–25.</source>
      <translation>Row {row}, patch {subject}: “{value}” is no type. Use one of the codes 11–15 and 21–25.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the type is called “{value}”, its code is {stated}. See which is right.</source>
      <translation>Row {row}, patch {subject}: the type is called “{value}”, its code is {stated}. See which is right.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states no county. Most of it lies in {found}.</source>
      <translation>Row {row}, patch {subject}: it states no county. Most of it lies in {found}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches state the county {value}, which the layer of counties does not have (rows {rows}). See whether its code has changed.</source>
      <translation>{count} patches state the county {value}, which the layer of counties does not have (rows {rows}). See whether its code has changed.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states the county {stated}, but most of it lies in {found} ({percent} %). Correct the code, or check the county line.</source>
      <translation>Row {row}, patch {subject}: it states the county {stated}, but most of it lies in {found} ({percent} %). Correct the code, or check the county line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it states no area, other patches do. Compute it.</source>
      <translation>Row {row}, patch {subject}: it states no area, other patches do. Compute it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: the stated area is {stated} {unit}, its shape has {computed} {unit}. Compute the stated area anew.</source>
      <translation>Row {row}, patch {subject}: the stated area is {stated} {unit}, its shape has {computed} {unit}. Compute the stated area anew.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: it lies outside all counties ({outside_km2} km²). See whether it belongs here.</source>
      <translation>Row {row}, patch {subject}: it lies outside all counties ({outside_km2} km²). See whether it belongs here.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Row {row}, patch {subject}: {outside_km2} km² ({percent} %) lie beyond the province line. Cut it there, or check the line.</source>
      <translation>Row {row}, patch {subject}: {outside_km2} km² ({percent} %) lie beyond the province line. Cut it there, or check the line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Protected area {subject}: {left_out_km2} km² ({percent} %) are not in the red line. Bring them in or give the reason.</source>
      <translation>Protected area {subject}: {left_out_km2} km² ({percent} %) are not in the red line. Bring them in or give the reason.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{kind}: of {areas} areas {count} are not wholly in the red line; {left_out_km2} of {area_km2} km² ({percent} %) are left out.</source>
      <translation>{kind}: of {areas} areas {count} are not wholly in the red line; {left_out_km2} of {area_km2} km² ({percent} %) are left out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} protected areas have the kind “{value}”, which is none of the thirteen. See which it is.</source>
      <translation>{count} protected areas have the kind “{value}”, which is none of the thirteen. See which it is.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The layer of protected areas has no area of {count} kinds: {kinds}. Ask the departments in charge for theirs, or note that there are none.</source>
      <translation>The layer of protected areas has no area of {count} kinds: {kinds}. Ask the departments in charge for theirs, or note that there are none.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The counties {county} and {others} overlap ({area_m2} m², {width_m} m wide). The split gives this ground to the one that stands first. Correct the county line.</source>
      <translation>The counties {county} and {others} overlap ({area_m2} m², {width_m} m wide). The split gives this ground to the one that stands first. Correct the county line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Between the county {county} and {others} there is ground of no county ({area_m2} m², {width_m} m wide). Correct the county line.</source>
      <translation>Between the county {county} and {others} there is ground of no county ({area_m2} m², {width_m} m wide). Correct the county line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: fill in the field {field}.</source>
      <translation>Comment {subject}: fill in the field {field}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: draw on the map what it is about.</source>
      <translation>Comment {subject}: draw on the map what it is about.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: the drawn area is broken: {why}. Draw it anew.</source>
      <translation>Comment {subject}: the drawn area is broken: {why}. Draw it anew.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the drawn area lies outside the unit’s ground.</source>
      <translation>Comment {subject}: part of the drawn area lies outside the unit’s ground.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the area to take out is not in the red line.</source>
      <translation>Comment {subject}: part of the area to take out is not in the red line.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject}: part of the area to bring in is in the red line already.</source>
      <translation>Comment {subject}: part of the area to bring in is in the red line already.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comment {subject} has no evidence. Comments without it are seldom adopted.</source>
      <translation>Comment {subject} has no evidence. Comments without it are seldom adopted.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The name or the phone number of the author is missing.</source>
      <translation>The name or the phone number of the author is missing.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>{count} patches have not been looked at.</source>
      <translation>{count} patches have not been looked at.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The deadline {deadline} has passed. Send the answer all the same, and soon.</source>
      <translation>The deadline {deadline} has passed. Send the answer all the same, and soon.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A person has to look at it and decide.</source>
      <translation>A person has to look at it and decide.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The plugin can correct it on a copy of the draft: no ground changes.</source>
      <translation>The plugin can correct it on a copy of the draft: no ground changes.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The plugin can repair it on a copy of the draft where the patch keeps its area; else a person has to.</source>
      <translation>The plugin can repair it on a copy of the draft where the patch keeps its area; else a person has to.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A row without a polygon covers no ground; the split cannot take it.</source>
      <translation>A row without a polygon covers no ground; the split cannot take it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>What such an outline encloses is not certain: areas and cuts would be wrong. The split cannot take it.</source>
      <translation>What such an outline encloses is not certain: areas and cuts would be wrong. The split cannot take it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Where an outline crosses itself it is not certain what lies inside: areas and cuts would be wrong. The split cannot take it.</source>
      <translation>Where an outline crosses itself it is not certain what lies inside: areas and cuts would be wrong. The split cannot take it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>They say nothing, and other programs may take them for faults of the outline.</source>
      <translation>They say nothing, and other programs may take them for faults of the outline.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No map shows edges this short; they come from overlays, make files larger and shapes hard to edit.</source>
      <translation>No map shows edges this short; they come from overlays, make files larger and shapes hard to edit.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Such spikes mostly come from overlays or a misplaced vertex; on the ground no boundary post can mark them.</source>
      <translation>Such spikes mostly come from overlays or a misplaced vertex; on the ground no boundary post can mark them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A county decides patch by patch; parts far from each other cannot be told apart by one code.</source>
      <translation>A county decides patch by patch; parts far from each other cannot be told apart by one code.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Slivers mostly come from overlaying lines of different maps; nobody meant them.</source>
      <translation>Slivers mostly come from overlaying lines of different maps; nobody meant them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The delimitation asks to leave out small isolated patches within reason; they can hardly be managed.</source>
      <translation>The delimitation asks to leave out small isolated patches within reason; they can hardly be managed.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>How many there are tells whether the threshold fits this draft.</source>
      <translation>How many there are tells whether the threshold fits this draft.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Ground that is counted twice makes every area too large.</source>
      <translation>Ground that is counted twice makes every area too large.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Gaps are lawful where they are meant; ones this narrow mostly come from drawing the same line twice.</source>
      <translation>Gaps are lawful where they are meant; ones this narrow mostly come from drawing the same line twice.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Comments and decisions name patches by their codes.</source>
      <translation>Comments and decisions name patches by their codes.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>A comment on this code could mean any of them.</source>
      <translation>A comment on this code could mean any of them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Codes usually begin with the county; one of the two is wrong.</source>
      <translation>Codes usually begin with the county; one of the two is wrong.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Codes usually hold the type after the county; one of the two is wrong.</source>
      <translation>Codes usually hold the type after the county; one of the two is wrong.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Documents list patches by their names.</source>
      <translation>Documents list patches by their names.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Names follow one pattern in all of the province, so that they fit its neighbours'.</source>
      <translation>Names follow one pattern in all of the province, so that they fit its neighbours'.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The name states the leading function; one of the two is wrong.</source>
      <translation>The name states the leading function; one of the two is wrong.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Areas are summed up by type, and departments are asked by type.</source>
      <translation>Areas are summed up by type, and departments are asked by type.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Areas are summed up by type; one of the two is wrong.</source>
      <translation>Areas are summed up by type; one of the two is wrong.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The register of each county is kept by its code.</source>
      <translation>The register of each county is kept by its code.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The draft and the layer of counties may be of different years; codes changed in 2018 and 2019.</source>
      <translation>The draft and the layer of counties may be of different years; codes changed in 2018 and 2019.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>The split goes by the shapes: this patch goes to another county than it says.</source>
      <translation>The split goes by the shapes: this patch goes to another county than it says.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Tables that add up stated areas would leave this patch out.</source>
      <translation>Tables that add up stated areas would leave this patch out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Tables that add up stated areas would not agree with the map; often the shape was changed afterwards.</source>
      <translation>Tables that add up stated areas would not agree with the map; often the shape was changed afterwards.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about it.</source>
      <translation>No county would be asked about it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about the part beyond, and the neighbouring province may claim it.</source>
      <translation>No county would be asked about the part beyond, and the neighbouring province may claim it.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Protected areas are to be in the red line as far as they should be.</source>
      <translation>Protected areas are to be in the red line as far as they should be.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>It is measured, but counted under none of the kinds of the plan.</source>
      <translation>It is measured, but counted under none of the kinds of the plan.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Whether areas of these kinds are in the red line has not been checked.</source>
      <translation>Whether areas of these kinds are in the red line has not been checked.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>Patches there could go to either county.</source>
      <translation>Patches there could go to either county.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/findings.py"></location>
      <source>No county would be asked about patches there.</source>
      <translation>No county would be asked about patches there.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{place}: {note}</source>
      <translation>{place}: {note}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{encoding}: {sample}</source>
      <translation>{encoding}: {sample}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{crs} ({code})</source>
      <translation>{crs} ({code})</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{system}, X is north</source>
      <translation>{system}, X is north</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{system}: lies at {west}–{east}° E, {south}–{north}° N</source>
      <translation>{system}: lies at {west}–{east}° E, {south}–{north}° N</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{lies}, {percent} % of it where the counties are</source>
      <translation>{lies}, {percent} % of it where the counties are</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{crs} with X as north</source>
      <translation>{crs} with X as north</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north</source>
      <translation>north</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north-east</source>
      <translation>north-east</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>east</source>
      <translation>east</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south-east</source>
      <translation>south-east</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south</source>
      <translation>south</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>south-west</source>
      <translation>south-west</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>west</source>
      <translation>west</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>north-west</source>
      <translation>north-west</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the counties seem to be shifted against it by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask for the official county lines in CGCS2000.</source>
      <translation>the counties seem to be shifted against it by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask for the official county lines in CGCS2000.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a Personal Geodatabase (.mdb)</source>
      <translation>a Personal Geodatabase (.mdb)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>an AutoCAD drawing (.dwg; a .dxf can be read)</source>
      <translation>an AutoCAD drawing (.dwg; a .dxf can be read)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a MapGIS file</source>
      <translation>a MapGIS file</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a file of the national exchange format (.vct)</source>
      <translation>a file of the national exchange format (.vct)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>a style or a project, which holds no data of its own</source>
      <translation>a style or a project, which holds no data of its own</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>its coordinate system {crs} is on WGS 84. It is taken as CGCS2000; they differ by less than a metre.</source>
      <translation>its coordinate system {crs} is on WGS 84. It is taken as CGCS2000; they differ by less than a metre.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the heights of {count} rows were left out; nothing here needs them.</source>
      <translation>the heights of {count} rows were left out; nothing here needs them.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows had arcs; they became lines that lie within {tolerance} m of the arc.</source>
      <translation>{count} rows had arcs; they became lines that lie within {tolerance} m of the arc.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows have no polygon: {rows}.</source>
      <translation>{count} rows have no polygon: {rows}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} rows held points or lines besides polygons: {rows}.</source>
      <translation>{count} rows held points or lines besides polygons: {rows}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} closed lines of the drawing were taken as polygons; arcs in them became chords of {step}°.</source>
      <translation>{count} closed lines of the drawing were taken as polygons; arcs in them became chords of {step}°.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} lines of the drawing are not closed, so they are no polygons: rows {rows}. The widest gap is {gap} (units of the drawing). Have them closed where they were drawn.</source>
      <translation>{count} lines of the drawing are not closed, so they are no polygons: rows {rows}. The widest gap is {gap} (units of the drawing). Have them closed where they were drawn.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>{count} texts and points of the drawing were left out.</source>
      <translation>{count} texts and points of the drawing were left out.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the file does not say how its text is written; it is read as {encoding}: {sample}.</source>
      <translation>the file does not say how its text is written; it is read as {encoding}: {sample}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>the file says that its text is written in {stated}, but it is in {encoding}: {sample}.</source>
      <translation>the file says that its text is written in {stated}, but it is in {encoding}: {sample}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>its text is read as {encoding}, as was said: {sample}.</source>
      <translation>its text is read as {encoding}, as was said: {sample}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>names of fields were cut inside a character: {fields}.</source>
      <translation>names of fields were cut inside a character: {fields}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it is taken to be in {declared}, as was said; the file says: {stated}.</source>
      <translation>it is taken to be in {declared}, as was said; the file says: {stated}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>X is taken as north and Y as east, as was said.</source>
      <translation>X is taken as north and Y as east, as was said.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it was converted from {stated} by this operation: {operation}.</source>
      <translation>it was converted from {stated} by this operation: {operation}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>which field is which was said: {fields}.</source>
      <translation>which field is which was said: {fields}.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>it seems to be shifted by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask where it comes from, and for the data in CGCS2000.</source>
      <translation>it seems to be shifted by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). Ask where it comes from, and for the data in CGCS2000.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>Which of these reads right?</source>
      <translation>Which of these reads right?</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer does not say its coordinate system. In which one is it? (The numbers alone do not tell CGCS2000 from Xi'an 1980 and Beijing 1954: ask the sender.)</source>
      <translation>The layer does not say its coordinate system. In which one is it? (The numbers alone do not tell CGCS2000 from Xi'an 1980 and Beijing 1954: ask the sender.)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer says that it is in {crs}, but its numbers ({x}, {y}) cannot be of that system. In which one is it?</source>
      <translation>The layer says that it is in {crs}, but its numbers ({x}, {y}) cannot be of that system. In which one is it?</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>As it says, in {crs}, the layer lies far from the counties. In which coordinate system is it?</source>
      <translation>As it says, in {crs}, the layer lies far from the counties. In which coordinate system is it?</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/intake.py"></location>
      <source>The layer is in {crs}, not on CGCS2000. Have it converted by the surveying department, or give the conversion: seven parameters or a PROJ pipeline. If it was converted already, say the system that it is in.</source>
      <translation>The layer is in {crs}, not on CGCS2000. Have it converted by the surveying department, or give the conversion: seven parameters or a PROJ pipeline. If it was converted already, say the system that it is in.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for comments</source>
      <translation>draft for comments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for appraisal</source>
      <translation>draft for appraisal</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for review</source>
      <translation>draft for review</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>draft for approval</source>
      <translation>draft for approval</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Take out</source>
      <translation>Take out</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Bring in</source>
      <translation>Bring in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>New line</source>
      <translation>New line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Attribute</source>
      <translation>Attribute</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Name or code</source>
      <translation>Name or code</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County line</source>
      <translation>County line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Text and rules</source>
      <translation>Text and rules</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No objection</source>
      <translation>No objection</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Other</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disputed boundary</source>
      <translation>Disputed boundary</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Location</source>
      <translation>Location</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Being written</source>
      <translation>Being written</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submitted</source>
      <translation>Submitted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decided</source>
      <translation>Decided</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Withdrawn</source>
      <translation>Withdrawn</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not seen</source>
      <translation>Not seen</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Commented</source>
      <translation>Commented</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>permanent basic farmland</source>
      <translation>permanent basic farmland</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other farmland and orchards</source>
      <translation>other farmland and orchards</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>town land and town plans</source>
      <translation>town land and town plans</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>villages and settlements</source>
      <translation>villages and settlements</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>mining right</source>
      <translation>mining right</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>exploration right</source>
      <translation>exploration right</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>commercial or economic forest</source>
      <translation>commercial or economic forest</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>transport works</source>
      <translation>transport works</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>water works</source>
      <translation>water works</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>energy and power lines and pipelines</source>
      <translation>energy and power lines and pipelines</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>wind and solar power</source>
      <translation>wind and solar power</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>tourism</source>
      <translation>tourism</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>development zone or industrial park</source>
      <translation>development zone or industrial park</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>protected-area limits wrong or changed</source>
      <translation>protected-area limits wrong or changed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>county line does not agree</source>
      <translation>county line does not agree</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>error of data or assessment</source>
      <translation>error of data or assessment</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>does not meet the neighbour's red line</source>
      <translation>does not meet the neighbour's red line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>should be protected (bring in)</source>
      <translation>should be protected (bring in)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other</source>
      <translation>other</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>east first, as the file says</source>
      <translation>east first, as the file says</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>north first: X and Y exchanged</source>
      <translation>north first: X and Y exchanged</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: our proposal</source>
      <translation>default: our proposal</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: common practice</source>
      <translation>default: common practice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>default: as working tools of the trade have it</source>
      <translation>default: as working tools of the trade have it</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>cut exactly at the line</source>
      <translation>cut exactly at the line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>join what is thinner than a millimetre</source>
      <translation>join what is thinner than a millimetre</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>join small slivers</source>
      <translation>join small slivers</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>clipped into the package</source>
      <translation>clipped into the package</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>linked by its whole path</source>
      <translation>linked by its whole path</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>linked, as seen from the packages</source>
      <translation>linked, as seen from the packages</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>copied beside the packages</source>
      <translation>copied beside the packages</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Joined</source>
      <translation>Joined</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Offset</source>
      <translation>Offset</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Ours only</source>
      <translation>Ours only</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Theirs only</source>
      <translation>Theirs only</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Cities</source>
      <translation>Cities</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Provincial departments</source>
      <translation>Provincial departments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not sent</source>
      <translation>Not sent</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Sent, no answer yet</source>
      <translation>Sent, no answer yet</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Asked again</source>
      <translation>Asked again</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Answered</source>
      <translation>Answered</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Answered: no objection</source>
      <translation>Answered: no objection</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Accepted</source>
      <translation>Accepted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Superseded</source>
      <translation>Superseded</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Here already</source>
      <translation>Here already</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Refused</source>
      <translation>Refused</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Take out against bring in</source>
      <translation>Take out against bring in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Opposite on the two sides of a county line</source>
      <translation>Opposite on the two sides of a county line</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Same boundary disputed</source>
      <translation>Same boundary disputed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Joint support</source>
      <translation>Joint support</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Adopted</source>
      <translation>Adopted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Partly adopted</source>
      <translation>Partly adopted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Not adopted</source>
      <translation>Not adopted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Explained</source>
      <translation>Explained</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Needs evidence</source>
      <translation>Needs evidence</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>To a meeting</source>
      <translation>To a meeting</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Proposed</source>
      <translation>Proposed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Confirmed</source>
      <translation>Confirmed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>The whole</source>
      <translation>The whole</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside protected areas</source>
      <translation>Outside protected areas</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside conflicts with other units</source>
      <translation>Outside conflicts with other units</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Agree</source>
      <translation>Agree</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Agree with changes</source>
      <translation>Agree with changes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disagree</source>
      <translation>Disagree</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No position</source>
      <translation>No position</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Row as printed</source>
      <translation>Row as printed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Printed text was edited</source>
      <translation>Printed text was edited</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>No such comment</source>
      <translation>No such comment</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Consolidated comments and decisions</source>
      <translation>Consolidated comments and decisions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County reply forms</source>
      <translation>County reply forms</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Border table</source>
      <translation>Border table</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Experts' form</source>
      <translation>Experts' form</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decision sheet (Excel)</source>
      <translation>Decision sheet (Excel)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Letters to the units</source>
      <translation>Letters to the units</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Map sheets of the units (PDF, A3)</source>
      <translation>Map sheets of the units (PDF, A3)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>county package</source>
      <translation>county package</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>submission</source>
      <translation>submission</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>register</source>
      <translation>register</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>feedback package</source>
      <translation>feedback package</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>findings of a check</source>
      <translation>findings of a check</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>issued</source>
      <translation>issued</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>replaced by a later issue</source>
      <translation>replaced by a later issue</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Error</source>
      <translation>Error</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Warning</source>
      <translation>Warning</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Blanks and full-width characters in codes</source>
      <translation>Blanks and full-width characters in codes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>County codes of six digits</source>
      <translation>County codes of six digits</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Type codes from the types' names</source>
      <translation>Type codes from the types' names</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Vertices that stand twice</source>
      <translation>Vertices that stand twice</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Broken shapes that can be read in one way only</source>
      <translation>Broken shapes that can be read in one way only</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Stated areas that are missing or wrong</source>
      <translation>Stated areas that are missing or wrong</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Fixed</source>
      <translation>Fixed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Left to a person</source>
      <translation>Left to a person</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Round opened</source>
      <translation>Round opened</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Layer taken in</source>
      <translation>Layer taken in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Package issued</source>
      <translation>Package issued</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Draft replaced within the round</source>
      <translation>Draft replaced within the round</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission accepted</source>
      <translation>Submission accepted</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission superseded</source>
      <translation>Submission superseded</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Submission refused</source>
      <translation>Submission refused</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Conflicts found anew</source>
      <translation>Conflicts found anew</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decisions recorded</source>
      <translation>Decisions recorded</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Next draft made</source>
      <translation>Next draft made</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Documents printed</source>
      <translation>Documents printed</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Expert opinions recorded</source>
      <translation>Expert opinions recorded</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>water conservation</source>
      <translation>water conservation</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>biodiversity maintenance</source>
      <translation>biodiversity maintenance</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>soil and water conservation</source>
      <translation>soil and water conservation</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>windbreak and sand fixation</source>
      <translation>windbreak and sand fixation</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other ecological function</source>
      <translation>other ecological function</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>soil erosion</source>
      <translation>soil erosion</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>land desertification (sandification)</source>
      <translation>land desertification (sandification)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>karst rocky desertification</source>
      <translation>karst rocky desertification</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>salinization</source>
      <translation>salinization</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>other sensitivity</source>
      <translation>other sensitivity</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Patches</source>
      <translation>Patches</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Patches of the next draft</source>
      <translation>Patches of the next draft</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Lineage</source>
      <translation>Lineage</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Neighbouring units</source>
      <translation>Neighbouring units</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Comments</source>
      <translation>Comments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Areas to take out or bring in</source>
      <translation>Areas to take out or bring in</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Disputed boundaries</source>
      <translation>Disputed boundaries</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Locations of comments</source>
      <translation>Locations of comments</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Evidence</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Review progress</source>
      <translation>Review progress</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Outside all counties</source>
      <translation>Outside all counties</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Slivers left with the county beside</source>
      <translation>Slivers left with the county beside</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Units asked</source>
      <translation>Units asked</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Conflicts</source>
      <translation>Conflicts</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Decisions</source>
      <translation>Decisions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Expert opinions</source>
      <translation>Expert opinions</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (areas)</source>
      <translation>Findings (areas)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (lines)</source>
      <translation>Findings (lines)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>Findings (points)</source>
      <translation>Findings (points)</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>no shapes</source>
      <translation>no shapes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>points</source>
      <translation>points</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>lines</source>
      <translation>lines</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/labels.py"></location>
      <source>mixed shapes</source>
      <translation>mixed shapes</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading {name} …</source>
      <translation>Reading {name} …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Checking {name} …</source>
      <translation>Checking {name} …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Fixing a copy of {name} …</source>
      <translation>Fixing a copy of {name} …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Splitting by county …</source>
      <translation>Splitting by county …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Comparing along the province border …</source>
      <translation>Comparing along the province border …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing county package {done} of {total}: {name}</source>
      <translation>Writing county package {done} of {total}: {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing the register …</source>
      <translation>Writing the register …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Writing {name} …</source>
      <translation>Writing {name} …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading submission {done} of {total}: {name}</source>
      <translation>Reading submission {done} of {total}: {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Merging …</source>
      <translation>Merging …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Looking for conflicts between counties …</source>
      <translation>Looking for conflicts between counties …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Reading decisions …</source>
      <translation>Reading decisions …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Applying decisions …</source>
      <translation>Applying decisions …</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Drawing map {done} of {total}: {name}</source>
      <translation>Drawing map {done} of {total}: {name}</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/progress.py"></location>
      <source>Done.</source>
      <translation>Done.</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Lines may be off, on the map</source>
      <translation>Lines may be off, on the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: smaller than, on the map</source>
      <translation>Sliver: smaller than, on the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: narrower than, on the map</source>
      <translation>Sliver: narrower than, on the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: length to width over</source>
      <translation>Sliver: length to width over</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: 4πA/P² below</source>
      <translation>Sliver: 4πA/P² below</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: P/2√(πA) over</source>
      <translation>Sliver: P/2√(πA) over</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: P²/A over</source>
      <translation>Sliver: P²/A over</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Sliver: how many of the four signs</source>
      <translation>Sliver: how many of the four signs</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Gap: narrower than, on the map</source>
      <translation>Gap: narrower than, on the map</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Small patch: below</source>
      <translation>Small patch: below</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Tiny patch: below</source>
      <translation>Tiny patch: below</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Overlap: over</source>
      <translation>Overlap: over</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Vertices nearer than</source>
      <translation>Vertices nearer than</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Acute angle: below</source>
      <translation>Acute angle: below</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Areas may differ by a share of</source>
      <translation>Areas may differ by a share of</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Areas may differ by</source>
      <translation>Areas may differ by</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/thresholds.py"></location>
      <source>Share in the stated county, at least</source>
      <translation>Share in the stated county, at least</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>no right to do so</source>
      <translation>no right to do so</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>no such file or folder</source>
      <translation>no such file or folder</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a file stands where a folder should be</source>
      <translation>a file stands where a folder should be</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a folder stands where the file should be</source>
      <translation>a folder stands where the file should be</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>a file of that name stands there</source>
      <translation>a file of that name stands there</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk is write-protected</source>
      <translation>the disk is write-protected</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk is full</source>
      <translation>the disk is full</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the file would be too large</source>
      <translation>the file would be too large</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the name is too long</source>
      <translation>the name is too long</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>the disk does not answer</source>
      <translation>the disk does not answer</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>it is not a GeoPackage</source>
      <translation>it is not a GeoPackage</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>its content differs</source>
      <translation>its content differs</translation>
    </message>
    <message>
      <location filename="../redline_plugin/words/values.py"></location>
      <source>its name is not allowed</source>
      <translation>its name is not allowed</translation>
    </message>
  </context>
</TS>
