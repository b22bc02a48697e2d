"""What each command does, a noun a file; `restride.cli` says how they are typed.

They import late, so that `restride --help` is quick.
"""
