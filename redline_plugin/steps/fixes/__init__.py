"""The single safe fixes of a draft; ``steps.fix`` runs them."""
