"""The Processing provider ``redline``: one thin file per algorithm over the same jobs as the windows."""
