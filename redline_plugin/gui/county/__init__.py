"""The county reviewer's side: the page of a county package."""
