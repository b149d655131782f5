"""The provider, one file per algorithm, and the parameters and checks they share."""
