"""A runner's log in the forms that other programs read: tables, FHIR. Records in, text out."""
