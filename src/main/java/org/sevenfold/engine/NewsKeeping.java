package org.sevenfold.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.concern.References;
import org.sevenfold.notice.Notices;
import org.springframework.stereotype.Component;

/** Where a model says that something has become of a concern ({@code news} on an end), its raiser is told. */
@Component
class NewsKeeping extends AbstractBpmnParseListener {

  private final Notices notices;
  private final References references;

  NewsKeeping(Notices notices, References references) {
    this.notices = notices;
    this.references = references;
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (ExtensionProperties.of(element).containsKey("news")) {
      ExecutionListener listener = this::tell;
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
  }

  private void tell(DelegateExecution execution) {
    String reference = (String) execution.getVariable(Variables.REFERENCE);
    notices.news(references.concern(reference), SignedIn.person());
  }
}
