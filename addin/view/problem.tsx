/** A tab that crashes says so in its own place and can be tried again; the rest of the pane goes on. */
import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import { useSay } from './say';

interface Props {
  readonly children: React.ReactNode;
}

/** React catches what is thrown while drawing in classes only (React, "Catching rendering errors with an error boundary"). */
export class Problem extends Component<Props, { readonly hasCrashed: boolean }> {
  override readonly state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): React.ReactNode {
    return this.state.hasCrashed ? <Crashed again={() => this.setState({ hasCrashed: false })} /> : this.props.children;
  }
}

function Crashed({ again }: { readonly again: () => void }) {
  const say = useSay();
  return <div role="alert" className="empty"><p>{say('crash')}</p><Button onClick={again}>{say('crash.again')}</Button></div>;
}
