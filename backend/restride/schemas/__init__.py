"""What goes over an edge: marshmallow schemas that load into engine records and dump them."""
