"""Made-up runners, to look at and to measure with: lives that were led by the plan.

`person` says who somebody is and what befalls them, `lives` who there is, `living` leads them
through the engine day by day, `making` puts one into a database.
"""

from restride.demo.lives import LIVES, TENDON, USUAL
from restride.demo.living import live
from restride.demo.making import EMAIL, PASSWORD, make

__all__ = ["EMAIL", "LIVES", "PASSWORD", "TENDON", "USUAL", "live", "make"]
