// The short message at the bottom of the screen, read out politely.

import { t } from "../messages";
import { hush, toast } from "../state/toast";

export function Toast() {
  const now = toast.value;
  return (
    <div class="toast-place" role="status">
      {now && (
        <div class="toast">
          <span>{now.text}</span>
          {now.undo && (
            <button
              type="button"
              onClick={() => {
                now.undo?.();
                hush();
              }}
            >
              {t.common.undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
