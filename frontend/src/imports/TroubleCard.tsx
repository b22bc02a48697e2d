// What stands in the way of an import, what to do about it, and whether it goes on by itself.

import { Icon } from "../components/Icon";
import { t } from "../messages/all";
import { go } from "../state/route";
import { again, calm, look } from "./flow";
import { trouble } from "./standing";

function Way({ code, waits }: { code: string; waits: boolean }) {
  if (code === "signed_out") {
    return (
      <button type="button" class="primary wide" onClick={() => go("sign-in/import")}>
        {t.sync.signInButton}
      </button>
    );
  }
  if (waits) {
    return (
      <button type="button" class="quiet wide" onClick={() => void again()}>
        {t.imports.again}
      </button>
    );
  }
  return HERE.has(code) ? null : (
    <button type="button" class="quiet wide" onClick={lookAnew}>
      {t.imports.look}
    </button>
  );
}

function lookAnew() {
  calm();
  void look();
}

/** What another choice of files mends; the server has nothing new to say. */
const HERE = new Set(["too_many_files", "too_many_bytes", "folder", "unreadable"]);

export function TroubleCard() {
  const found = trouble.value;
  return (
    <div role="status">
      {found && (
        <section class="card">
          <p class="import-line">
            <Icon name={found.code === "network" ? "cloudOff" : "warn"} />
            <span>
              {found.name && <strong class="import-name">{found.name}: </strong>}
              {t.imports.trouble[found.code] ?? t.problem[found.code] ?? t.refusal}
            </span>
          </p>
          <Way {...found} />
        </section>
      )}
    </div>
  );
}
