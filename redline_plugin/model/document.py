"""The documents that a round produces."""

from __future__ import annotations

from enum import Enum


class DocumentKind(str, Enum):
    """What can be printed from a register."""

    SYNOPSIS = "synopsis"  # 征求意见汇总及采纳情况表
    COUNTY_REPLY = "county_reply"  # 县级反馈意见表, one for each county that answered
    BORDER_TABLE = "border_table"  # 省际对接(接边)意见表
    EXPERT_FORM = "expert_form"  # 专家论证意见表
    DECISION_SHEET = "decision_sheet"  # 处理意见登记表 (Excel)
    LETTER = "letter"  # 征求意见函, one for each unit that is asked
    MAP_SHEET = "map_sheet"  # 红线图 (PDF, A3), one for each unit that is asked
