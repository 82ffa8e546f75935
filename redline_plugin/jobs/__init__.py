"""One module per thing a person asks for: reads through store, calls steps, writes through store and documents, reports
progress, can be cancelled. Windows, Processing, the demo and the tests all call these."""
