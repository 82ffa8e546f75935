"""The only place that knows Word and Excel: records → .docx/.xlsx and back. The documents are Chinese, in the official
format (GB/T 9704-2012), so nothing here is translated."""
