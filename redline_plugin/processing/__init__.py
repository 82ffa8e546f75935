"""The scripting face: one thin file per Processing algorithm. Ids, parameters and outputs are a contract with scripts
and models; a released one is never renamed."""
