"""The rows of the sample inputs, a module for each kind of file. Used by Scripts/make-sample-inputs alone."""
