/** A heading with what belongs to it, as a named section. */
import { useId } from 'react';

export function Card({ title, children, className = '' }: { readonly title: string; readonly children: React.ReactNode; readonly className?: string }) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
