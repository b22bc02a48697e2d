"""The HTTP side: blueprints that parse, call a service and dump; never a query."""
