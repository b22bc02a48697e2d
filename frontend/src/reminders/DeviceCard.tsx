// Push messages: whether this device gets them, what to do where it does not, and all devices.

import { useEffect, useState } from "preact/hooks";
import type { Push, PushDevice } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Section } from "../components/Field";
import { InstallHow } from "../components/Install";
import { t } from "../messages/all";
import { type DeviceState, removeDevice, stateHere, switchOn } from "./device";
import { momentIn } from "./moment";
import { faultOfCode, tell } from "./server";

type Props = { push: Push; onChange: () => void };

export function DeviceCard({ push, onChange }: Props) {
  const [here, setHere] = useState<DeviceState | null>(null);
  useEffect(() => {
    let current = true;
    const look = () => void stateHere(push).then((state) => current && setHere(state));
    // Whoever allows it in the device's settings comes back to this page.
    const back = () => document.visibilityState === "visible" && look();
    look();
    document.addEventListener("visibilitychange", back);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", back);
    };
  }, [push]);

  return (
    <Section title={t.reminders.device}>
      <div class="stack">
        <p>{t.reminders.deviceAbout}</p>
        {here && <Here state={here} push={push} onChange={onChange} />}
        {!push.contact && <p class="hint">{t.reminders.noContact}</p>}
        {push.devices.length > 0 && (
          <Devices
            devices={push.devices}
            own={here?.kind === "on" ? here.device.id : null}
            onChange={onChange}
          />
        )}
      </div>
    </Section>
  );
}

function Here({ state, push, onChange }: Props & { state: DeviceState }) {
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  if (state.kind === "on") return <p role="status">{t.reminders.isOn}</p>;

  async function allow() {
    setBusy(true);
    setFault("");
    const code = await switchOn(push);
    setBusy(false);
    if (code) setFault(faultOfCode(code));
    onChange();
  }

  const { kind } = state;
  const possible = kind === "off" || kind === "stale" || kind === "gone";
  return (
    <>
      <p role="status">
        <strong>{t.reminders.state[kind]}</strong>
      </p>
      {t.reminders.help[kind] && <p>{t.reminders.help[kind]}</p>}
      {kind === "install" && <InstallHow />}
      {possible && (
        <button type="button" class="primary wide" disabled={busy} onClick={() => void allow()}>
          {kind === "off" ? t.reminders.allow : t.reminders.again}
        </button>
      )}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

/** "Last message: sent · Today, 08:00". */
function lastOf({ last_kind, last_at }: PushDevice): string {
  const told = t.reminders.last[last_kind ?? ""];
  return told && last_at ? `${told} · ${momentIn(last_at)}` : t.reminders.none;
}

type ListProps = { devices: readonly PushDevice[]; own: string | null; onChange: () => void };

function Devices({ devices, own, onChange }: ListProps) {
  const [asking, setAsking] = useState<PushDevice | null>(null);
  const [told, setTold] = useState("");

  async function test(device: PushDevice) {
    setTold(t.reminders.testing);
    setTold(await tell("POST", `/api/push/devices/${device.id}/test`));
    onChange();
  }

  async function remove(device: PushDevice) {
    setAsking(null);
    setTold((await removeDevice(device.id)) ? "" : t.reminders.network);
    onChange();
  }

  return (
    <div>
      <h3>{t.reminders.devices}</h3>
      <ul class="entries">
        {devices.map((device) => (
          <li key={device.id} class="entry">
            <div class="entry-text">
              <span class="entry-first">{device.device}</span>
              {device.id === own && <span>{t.reminders.here}</span>}
              {!device.signed_in && <span>{t.reminders.signedOut}</span>}
              <span class="hint">{lastOf(device)}</span>
            </div>
            <div class="entry-buttons">
              {device.signed_in && (
                <button type="button" class="quiet" onClick={() => void test(device)}>
                  {t.reminders.test}
                  <span class="visually-hidden">: {device.device}</span>
                </button>
              )}
              <button type="button" class="quiet" onClick={() => setAsking(device)}>
                {t.reminders.removeDevice}
                <span class="visually-hidden">: {device.device}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
      {asking && (
        <Confirm
          title={t.reminders.removeSure(asking.device)}
          yes={t.reminders.removeDevice}
          onNo={() => setAsking(null)}
          onYes={() => void remove(asking)}
        >
          <p>{t.reminders.removeText}</p>
        </Confirm>
      )}
    </div>
  );
}
