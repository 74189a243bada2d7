"""`hotro reconcile`: published counts beside the documented ones."""
