"""A request that the test answers when it likes, as a slow network would."""

from playwright.sync_api import Route

from tests.browser.app import App


class Held:
    """Leaves the next request for an address unanswered, for the test to answer when it likes."""

    def __init__(self, app: App, address: str) -> None:
        self.app = app
        self.routes: list[Route] = []
        self.wants = True
        app.context.route(address, self.take)

    def take(self, route: Route) -> None:
        if self.wants:
            self.routes.append(route)
            self.wants = False
        else:
            route.continue_()

    def wait(self) -> None:
        self.app.wait_until(lambda: len(self.routes) == 1, "The request")

    def pop(self) -> Route:
        return self.routes.pop()
