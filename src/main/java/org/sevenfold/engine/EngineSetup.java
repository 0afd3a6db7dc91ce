package org.sevenfold.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is built: what is fixed at the first start of a database, the guard, and who keeps what in step. */
@Configuration
class EngineSetup {

  /** The starter gives no order between the migration and the engine. */
  @Bean
  static BeanFactoryPostProcessor engineAfterMigration() {
    return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
  }

  @Bean
  ProcessEnginePlugin sevenfoldEngine(ApplicationContext context, Vocabulary vocabulary, Directory directory,
      List<Door> doors, WorkKeeping work, CaseEnd caseEnd, StepKeeping steps, NewsKeeping news,
      TableRecord tables) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        fixedAtFirstStart(engine);
        engine.setTaskMetricsEnabled(false); // counts assignees for a licence that this edition does not have
        engine.setExpressionManager(new VocabularyExpressions(context, vocabulary));
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setFailedJobCommandFactory(JobFailures.withoutWords());
        engine.setIdentityProviderSessionFactory(new PeopleAsUsers(directory));
        engine.setCustomPostBPMNParseListeners(
            new ArrayList<>(List.of(new DerivedInputs(vocabulary), steps, work, news, caseEnd)));
        // after the transaction has begun: see docs/decisions/0002-guard.md
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new Guard(doors))));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new Guard(doors))));
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.getCustomPostDecisionEvaluationListeners().add(tables);
        engine.setDmnEngineConfiguration(dmn);
      }
    };
  }

  private static void fixedAtFirstStart(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
    engine.setHistory(LeanHistory.NAME);
    engine.setTenantIdProvider(new AgencyTenants());
  }
}
