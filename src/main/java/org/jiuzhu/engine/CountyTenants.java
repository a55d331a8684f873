package org.jiuzhu.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A county is a tenant: each case belongs to the county of the clerk who opens it, or for which the house does. Models
 * belong to all.
 */
@Component
class CountyTenants extends AbstractProcessEnginePlugin {

    /** Variable that names the county of a procedure that the house itself starts. */
    static final String COUNTY = "county";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new TenantIdProvider() {
            @Override
            public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
                String county = countyOfCase(context.getSuperExecution());
                boolean house = Context.getCommandContext().getAuthentication() == null;
                return county == null && house && context.getVariables().get(COUNTY) instanceof String named
                        ? named
                        : county;
            }

            @Override
            public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
                return null;
            }

            @Override
            public @Nullable String provideTenantIdForHistoricDecisionInstance(
                    TenantIdProviderHistoricDecisionInstanceContext context) {
                return context.getExecution() == null
                        ? null
                        : context.getExecution().getTenantId();
            }
        });
    }

    private static @Nullable String countyOfCase(@Nullable VariableScope parent) {
        if (parent instanceof org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            return execution.getTenantId();
        }
        var authentication = Context.getCommandContext().getAuthentication();
        List<String> counties = authentication == null ? List.of() : authentication.getTenantIds();
        return counties != null && counties.size() == 1 ? counties.get(0) : null;
    }
}
