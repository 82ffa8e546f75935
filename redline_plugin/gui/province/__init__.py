"""The provincial office's side: the page of a register, the sample round."""
