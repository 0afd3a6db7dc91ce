package org.sevenfold.engine.expression;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.sevenfold.clock.Clocks;
import org.sevenfold.policy.Vocabulary;
import org.springframework.context.ApplicationContext;

/** The words of the vocabulary in expressions, the clocks of the instance's agency, and Spring's beans. */
public class VocabularyExpressions extends SpringExpressionManager {

  private final ApplicationContext beans;
  private final Vocabulary vocabulary;

  public VocabularyExpressions(ApplicationContext context, Vocabulary vocabulary) {
    super(context);
    this.beans = context;
    this.vocabulary = vocabulary;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver both = new CompositeELResolver();
    both.add(new ClocksOfAgency(() -> beans.getBean(Clocks.class)));
    both.add(new VocabularyResolver(vocabulary));
    both.add(super.createElResolver());
    return both;
  }
}
