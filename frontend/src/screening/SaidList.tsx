// Questions and their answers, folded.

import type { Said } from "./marks";

export function SaidList({ title, said }: { title: string; said: readonly Said[] }) {
  return (
    <details class="why">
      <summary>{title}</summary>
      <dl class="said-list">
        {said.map((one) => (
          <div key={one.id}>
            <dt>{one.question}</dt>
            <dd>{one.answer}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
