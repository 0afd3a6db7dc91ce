package org.sevenfold.engine.listener;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.SignedIn;
import org.sevenfold.engine.Variables;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.Candidates;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where a model says that something has become of a concern, those are told whom it names: {@code news} on an end, with
 * roles as on a task, for example {@code raiser,safeguarding_lead}.
 */
@Component
public class NewsListener extends AbstractBpmnParseListener {

  private final Notices notices;
  private final Candidates offers;
  private final References references;

  NewsListener(Notices notices, @Lazy Candidates offers, References references) {
    this.notices = notices;
    this.offers = offers;
    this.references = references;
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    String roles = ExtensionProperties.of(element).get(ExtensionProperties.NEWS);
    if (roles != null) {
      ExecutionListener listener = execution -> tell(execution, roles);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
  }

  private void tell(DelegateExecution execution, String roles) {
    String reference = (String) execution.getVariable(Variables.REFERENCE);
    List<PersonId> told = offers.offered(reference, roles).stream().map(PersonId::new).toList();
    notices.news(told, references.concern(new ConcernReference(reference)), SignedIn.person());
  }
}
