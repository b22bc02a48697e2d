// The frame of the player's views: which view it is, and the session's menu.

import type { ComponentChildren } from "preact";
import { Frame as Guided } from "../guided/Parts";
import { player } from "./live";
import { Menu } from "./Menu";

type Props = {
  title: string;
  place?: string;
  children: ComponentChildren;
  foot: ComponentChildren;
  focus?: "heading" | "button";
  leave: () => void;
};

export function Frame(props: Props) {
  const at = player.value;
  return (
    <Guided
      {...props}
      step={at?.step}
      view={`${at?.step} ${at?.work} ${at?.set} ${at?.leg}`}
      menu={(close) => <Menu onClose={close} />}
    />
  );
}
