"""`hotro expiring`: what ends soon and has no successor."""
