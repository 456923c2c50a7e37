import type { ReactNode } from "react";
import { Title } from "./Title.tsx";

type Props = {
  title: string;
  children?: ReactNode;
  /** A picture above the words. */
  picture?: ReactNode;
  /** Presses at the foot of the screen. */
  foot?: ReactNode;
  /** A part of a page that has its main part already. */
  inside?: boolean;
};

/** One calm sentence in the middle of the screen. */
export function Calm({ title, children, picture, foot, inside = false }: Props) {
  const Part = inside ? "div" : "main";
  return (
    <Part className={inside ? "calm" : "phone-main calm"}>
      <div className="calm-words">
        {picture}
        <Title>{title}</Title>
        {children}
      </div>
      {foot && <div className="phone-foot">{foot}</div>}
    </Part>
  );
}
