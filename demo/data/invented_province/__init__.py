"""An invented province, its neighbour beyond a river, and a draft for both: the sample that the plugin shows.

`atlas` says what lies where, `mosaic` draws the lines, `sample` writes the files.
"""

from demo.data.invented_province.sample import SampleFiles, write_sample

__all__ = ["SampleFiles", "write_sample"]
