"""FIT, GPX, TCX and CSV files, also packed, into activities: numbers only, no places.

Pure reading: no database and no web framework. `upload.read` is the door.
"""
