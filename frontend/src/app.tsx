// The app's frame and its routes.
export function App() {
  return <h1>Restride</h1>;
}
