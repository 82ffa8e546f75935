"""The single checks of a draft; ``steps.check`` runs them."""
