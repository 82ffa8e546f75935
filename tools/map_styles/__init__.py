"""Makes the layer styles under resources/styles. They are made by code so that a colour can be reviewed and changed."""
