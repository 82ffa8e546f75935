"""Data made for the demonstration, the benchmarks, the tests and the plugin's sample round."""
