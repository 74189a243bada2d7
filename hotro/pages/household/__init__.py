"""`/tinh-muc-dong`: what a household pays, and why."""
