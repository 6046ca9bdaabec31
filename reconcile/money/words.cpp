// Words: filled in.
