// Types for those who use the plugin.
