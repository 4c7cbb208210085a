//! The table of target prefixes.
//!
//! Written by `macros/table/services.py` from the data of botocore 1.43.113, not to be edited: 152 services with
//! 6968 operations, of which 61 services have 110 endpoint rules among them.

use crate::service::{Custom, EndpointData, PLAIN, Service, Special, Variant, error, url};

/// All services that speak awsJson, sorted by target prefix.
#[rustfmt::skip]
pub(crate) static SERVICES: &[Service] = &[
    Service {
        name: "acm-pca",
        id: "ACM PCA",
        target_prefix: "ACMPrivateCA",
        json: "1.1",
        endpoint_prefix: "acm-pca",
        signing_name: "acm-pca",
        endpoint: EndpointData::new("acm-pca").rules(&[
            url("https://acm-pca.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "CreateCertificateAuthority CreateCertificateAuthorityAuditReport CreatePermission \
            DeleteCertificateAuthority DeletePermission DeletePolicy \
            DescribeCertificateAuthority DescribeCertificateAuthorityAuditReport \
            GetCertificate GetCertificateAuthorityCertificate GetCertificateAuthorityCsr GetPolicy \
            ImportCertificateAuthorityCertificate \
            IssueCertificate \
            ListCertificateAuthorities ListPermissions ListTags \
            PutPolicy \
            RestoreCertificateAuthority \
            RevokeCertificate \
            TagCertificateAuthority \
            UntagCertificateAuthority \
            UpdateCertificateAuthority",
        ..PLAIN
    },
    Service {
        name: "servicecatalog",
        id: "Service Catalog",
        target_prefix: "AWS242ServiceCatalogService",
        json: "1.1",
        endpoint_prefix: "servicecatalog",
        signing_name: "servicecatalog",
        endpoint: EndpointData::new("servicecatalog"),
        names: "AcceptPortfolioShare \
            AssociateBudgetWithResource AssociatePrincipalWithPortfolio AssociateProductWithPortfolio \
            AssociateServiceActionWithProvisioningArtifact AssociateTagOptionWithResource \
            BatchAssociateServiceActionWithProvisioningArtifact \
            BatchDisassociateServiceActionFromProvisioningArtifact \
            CopyProduct \
            CreateConstraint CreatePortfolio CreatePortfolioShare CreateProduct CreateProvisionedProductPlan \
            CreateProvisioningArtifact CreateServiceAction CreateTagOption \
            DeleteConstraint DeletePortfolio DeletePortfolioShare DeleteProduct DeleteProvisionedProductPlan \
            DeleteProvisioningArtifact DeleteServiceAction DeleteTagOption \
            DescribeConstraint DescribeCopyProductStatus DescribePortfolio DescribePortfolioShareStatus \
            DescribePortfolioShares DescribeProduct DescribeProductAsAdmin DescribeProductView \
            DescribeProvisionedProduct DescribeProvisionedProductPlan DescribeProvisioningArtifact \
            DescribeProvisioningParameters DescribeRecord DescribeServiceAction \
            DescribeServiceActionExecutionParameters DescribeTagOption \
            DisableAWSOrganizationsAccess \
            DisassociateBudgetFromResource DisassociatePrincipalFromPortfolio DisassociateProductFromPortfolio \
            DisassociateServiceActionFromProvisioningArtifact DisassociateTagOptionFromResource \
            EnableAWSOrganizationsAccess \
            ExecuteProvisionedProductPlan ExecuteProvisionedProductServiceAction \
            GetAWSOrganizationsAccessStatus GetProvisionedProductOutputs \
            ImportAsProvisionedProduct \
            ListAcceptedPortfolioShares ListBudgetsForResource ListConstraintsForPortfolio ListLaunchPaths \
            ListOrganizationPortfolioAccess ListPortfolioAccess ListPortfolios ListPortfoliosForProduct \
            ListPrincipalsForPortfolio ListProvisionedProductPlans ListProvisioningArtifacts \
            ListProvisioningArtifactsForServiceAction ListRecordHistory ListResourcesForTagOption \
            ListServiceActions ListServiceActionsForProvisioningArtifact \
            ListStackInstancesForProvisionedProduct ListTagOptions \
            NotifyProvisionProductEngineWorkflowResult NotifyTerminateProvisionedProductEngineWorkflowResult \
            NotifyUpdateProvisionedProductEngineWorkflowResult \
            ProvisionProduct \
            RejectPortfolioShare \
            ScanProvisionedProducts \
            SearchProducts SearchProductsAsAdmin SearchProvisionedProducts \
            TerminateProvisionedProduct \
            UpdateConstraint UpdatePortfolio UpdatePortfolioShare UpdateProduct UpdateProvisionedProduct \
            UpdateProvisionedProductProperties UpdateProvisioningArtifact UpdateServiceAction UpdateTagOption",
        ..PLAIN
    },
    Service {
        name: "bcm-dashboards",
        id: "BCM Dashboards",
        target_prefix: "AWSBCMDashboardsService",
        json: "1.0",
        endpoint_prefix: "bcm-dashboards",
        signing_name: "bcm-dashboards",
        endpoint: EndpointData::new("bcm-dashboards").custom(Custom::IgnoresDualStack).rules(&[
            url("https://bcm-dashboards{fips}.{global}.{dual}").signed_for("{global}"),
        ]),
        names: "CreateDashboard CreateScheduledReport \
            DeleteDashboard DeleteScheduledReport \
            ExecuteScheduledReport \
            GetDashboard GetResourcePolicy GetScheduledReport \
            ListDashboards ListScheduledReports ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateDashboard UpdateScheduledReport",
        ..PLAIN
    },
    Service {
        name: "bcm-pricing-calculator",
        id: "BCM Pricing Calculator",
        target_prefix: "AWSBCMPricingCalculator",
        json: "1.0",
        endpoint_prefix: "bcm-pricing-calculator",
        signing_name: "bcm-pricing-calculator",
        endpoint: EndpointData::new("bcm-pricing-calculator").custom(Custom::IgnoresDualStack).rules(&[
            url("https://bcm-pricing-calculator{fips}.{global}.{dual}").signed_for("{global}"),
        ]),
        names: "BatchCreateBillScenarioCommitmentModification BatchCreateBillScenarioUsageModification \
            BatchCreateWorkloadEstimateUsage BatchDeleteBillScenarioCommitmentModification \
            BatchDeleteBillScenarioUsageModification BatchDeleteWorkloadEstimateUsage \
            BatchUpdateBillScenarioCommitmentModification BatchUpdateBillScenarioUsageModification \
            BatchUpdateWorkloadEstimateUsage \
            CreateBillEstimate CreateBillScenario CreateWorkloadEstimate \
            DeleteBillEstimate DeleteBillScenario DeleteWorkloadEstimate \
            GetBillEstimate GetBillScenario GetPreferences GetWorkloadEstimate \
            ListBillEstimateCommitments ListBillEstimateInputCommitmentModifications \
            ListBillEstimateInputUsageModifications ListBillEstimateLineItems ListBillEstimates \
            ListBillScenarioCommitmentModifications ListBillScenarioUsageModifications ListBillScenarios \
            ListTagsForResource ListWorkloadEstimateUsage ListWorkloadEstimates \
            TagResource \
            UntagResource \
            UpdateBillEstimate UpdateBillScenario UpdatePreferences UpdateWorkloadEstimate",
        ..PLAIN
    },
    Service {
        name: "billing",
        id: "Billing",
        target_prefix: "AWSBilling",
        json: "1.0",
        endpoint_prefix: "billing",
        signing_name: "billing",
        endpoint: EndpointData::new("billing").rules(&[
            url("https://billing{fips}.{global}.{dual}").signed_for("{global}").partitions("aws").fips(false).dual_stack(false),
            url("https://billing{fips}.{global}.{suffix}").signed_for("{global}"),
        ]),
        names: "AssociateSourceViews \
            CreateBillingView \
            DeleteBillingView \
            DisassociateSourceViews \
            GetBillingPreferences GetBillingView GetCreditAllocationHistory GetCredits \
            GetEnterpriseSupportChargeSummary GetEnterpriseSupportContractDetails GetResourcePolicy \
            ListBillingViewSegments ListBillingViews ListBusinessSupportAccountCharges \
            ListBusinessSupportSubscriptionHistory ListEnterpriseSupportLinkedAccountCharges \
            ListSourceViewsForBillingView ListTagsForResource \
            RedeemCredits \
            TagResource \
            UntagResource \
            UpdateBillingPreferences UpdateBillingView",
        ..PLAIN
    },
    Service {
        name: "bcm-data-exports",
        id: "BCM Data Exports",
        target_prefix: "AWSBillingAndCostManagementDataExports",
        json: "1.1",
        endpoint_prefix: "bcm-data-exports",
        signing_name: "bcm-data-exports",
        endpoint: EndpointData::new("bcm-data-exports").custom(Custom::IgnoresDualStack).rules(&[
            url("https://bcm-data-exports{fips}.{global}.{dual}").signed_for("{global}").partitions("aws aws-cn aws-eusc aws-us-gov"),
            url("https://bcm-data-exports{fips}.{global}.{dual}").signed_for("{global}").fips(true),
            url("https://bcm-data-exports.{global}.c2s.ic.gov").signed_for("{global}").partitions("aws-iso"),
            url("https://bcm-data-exports.{global}.cloud.adc-e.uk").signed_for("{global}").partitions("aws-iso-e"),
            url("https://bcm-data-exports.{global}.csp.hci.ic.gov").signed_for("{global}").partitions("aws-iso-f"),
            url("https://bcm-data-exports.{global}.sc2s.sgov.gov").signed_for("{global}"),
        ]),
        names: "CreateExport \
            DeleteExport \
            GetExecution GetExport GetTable \
            ListExecutions ListExports ListTables ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateExport",
        ..PLAIN
    },
    Service {
        name: "bcm-recommended-actions",
        id: "BCM Recommended Actions",
        target_prefix: "AWSBillingAndCostManagementRecommendedActions",
        json: "1.0",
        endpoint_prefix: "bcm-recommended-actions",
        signing_name: "bcm-recommended-actions",
        endpoint: EndpointData::new("bcm-recommended-actions").custom(Custom::IgnoresDualStack).rules(&[
            url("https://bcm-recommended-actions{fips}.{global}.{dual}").signed_for("{global}"),
        ]),
        names: "ListRecommendedActions",
        ..PLAIN
    },
    Service {
        name: "budgets",
        id: "Budgets",
        target_prefix: "AWSBudgetServiceGateway",
        json: "1.1",
        endpoint_prefix: "budgets",
        signing_name: "budgets",
        endpoint: EndpointData::new("budgets").rules(&[
            url("https://budgets{fips}.{suffix}").signed_for("{global}").partitions("aws-cn aws-iso aws-us-gov"),
            url("https://budgets{fips}.{suffix}").signed_for("{global}").fips(true),
            url("https://budgets{fips}.{suffix}").signed_for("{global}").partitions("aws").dual_stack(false),
            url("https://budgets.{global}.{dual}").signed_for("{global}").partitions("aws aws-eusc"),
            url("https://budgets{fips}.{dual}").signed_for("{global}").dual_stack(true),
            url("https://budgets.global.{suffix}").signed_for("{global}"),
        ]),
        names: "CreateBudget CreateBudgetAction CreateNotification CreateSubscriber \
            DeleteBudget DeleteBudgetAction DeleteNotification DeleteSubscriber \
            DescribeBudget DescribeBudgetAction DescribeBudgetActionHistories DescribeBudgetActionsForAccount \
            DescribeBudgetActionsForBudget DescribeBudgetNotificationsForAccount \
            DescribeBudgetPerformanceHistory DescribeBudgets DescribeNotificationsForBudget \
            DescribeSubscribersForNotification \
            ExecuteBudgetAction \
            ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateBudget UpdateBudgetAction UpdateNotification UpdateSubscriber",
        ..PLAIN
    },
    Service {
        name: "cloud9",
        id: "Cloud9",
        target_prefix: "AWSCloud9WorkspaceManagementService",
        json: "1.1",
        endpoint_prefix: "cloud9",
        signing_name: "cloud9",
        endpoint: EndpointData::new("cloud9"),
        names: "CreateEnvironmentEC2 CreateEnvironmentMembership \
            DeleteEnvironment DeleteEnvironmentMembership \
            DescribeEnvironmentMemberships DescribeEnvironmentStatus DescribeEnvironments \
            ListEnvironments ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateEnvironment UpdateEnvironmentMembership",
        ..PLAIN
    },
    Service {
        name: "cognito-idp",
        id: "Cognito Identity Provider",
        target_prefix: "AWSCognitoIdentityProviderService",
        json: "1.1",
        endpoint_prefix: "cognito-idp",
        signing_name: "cognito-idp",
        endpoint: EndpointData::new("cognito-idp").rules(&[
            url("https://cognito-idp{fips}.{region}.amazonaws.com").partitions("aws").fips(false).dual_stack(true),
            url("https://cognito-idp{fips}.{region}.amazonaws.com").regions("us-east-1 us-east-2 us-west-1 us-west-2").dual_stack(true),
        ]),
        special: &[
            ("AssociateSoftwareToken", Special::NoAuth),
            ("ChangePassword", Special::NoAuth),
            ("CompleteWebAuthnRegistration", Special::NoAuth),
            ("ConfirmDevice", Special::NoAuth),
            ("ConfirmForgotPassword", Special::NoAuth),
            ("ConfirmSignUp", Special::NoAuth),
            ("DeleteUser", Special::NoAuth),
            ("DeleteUserAttributes", Special::NoAuth),
            ("DeleteWebAuthnCredential", Special::NoAuth),
            ("ForgetDevice", Special::NoAuth),
            ("ForgotPassword", Special::NoAuth),
            ("GetDevice", Special::NoAuth),
            ("GetTokensFromRefreshToken", Special::NoAuth),
            ("GetUser", Special::NoAuth),
            ("GetUserAttributeVerificationCode", Special::NoAuth),
            ("GetUserAuthFactors", Special::NoAuth),
            ("GlobalSignOut", Special::NoAuth),
            ("InitiateAuth", Special::NoAuth),
            ("ListDevices", Special::NoAuth),
            ("ListWebAuthnCredentials", Special::NoAuth),
            ("ResendConfirmationCode", Special::NoAuth),
            ("RespondToAuthChallenge", Special::NoAuth),
            ("RevokeToken", Special::NoAuth),
            ("SetUserMFAPreference", Special::NoAuth),
            ("SetUserSettings", Special::NoAuth),
            ("SignUp", Special::NoAuth),
            ("StartWebAuthnRegistration", Special::NoAuth),
            ("UpdateAuthEventFeedback", Special::NoAuth),
            ("UpdateDeviceStatus", Special::NoAuth),
            ("UpdateUserAttributes", Special::NoAuth),
            ("VerifySoftwareToken", Special::NoAuth),
            ("VerifyUserAttribute", Special::NoAuth),
        ],
        names: "AddCustomAttributes AddUserPoolClientSecret \
            AdminAddUserToGroup AdminConfirmSignUp AdminCreateUser AdminDeleteSoftwareToken AdminDeleteUser \
            AdminDeleteUserAttributes AdminDisableProviderForUser AdminDisableUser AdminEnableUser \
            AdminForgetDevice AdminGetDevice AdminGetUser AdminGetUserAuthFactors AdminInitiateAuth \
            AdminLinkProviderForUser AdminListDevices AdminListGroupsForUser AdminListUserAuthEvents \
            AdminRemoveUserFromGroup AdminResetUserPassword AdminRespondToAuthChallenge \
            AdminSetUserMFAPreference AdminSetUserPassword AdminSetUserSettings AdminUpdateAuthEventFeedback \
            AdminUpdateDeviceStatus AdminUpdateUserAttributes AdminUserGlobalSignOut \
            AssociateSoftwareToken \
            ChangePassword \
            CompleteWebAuthnRegistration \
            ConfirmDevice ConfirmForgotPassword ConfirmSignUp \
            CreateGroup CreateIdentityProvider CreateManagedLoginBranding CreateResourceServer CreateTerms \
            CreateUserImportJob CreateUserPool CreateUserPoolClient CreateUserPoolDomain CreateUserPoolReplica \
            DeleteGroup DeleteIdentityProvider DeleteManagedLoginBranding DeleteResourceServer DeleteTerms \
            DeleteUser DeleteUserAttributes DeleteUserPool DeleteUserPoolClient DeleteUserPoolClientSecret \
            DeleteUserPoolDomain DeleteUserPoolReplica DeleteWebAuthnCredential \
            DescribeIdentityProvider DescribeManagedLoginBranding DescribeManagedLoginBrandingByClient \
            DescribeResourceServer DescribeRiskConfiguration DescribeTerms DescribeTermsByClient \
            DescribeUserImportJob DescribeUserPool DescribeUserPoolClient DescribeUserPoolDomain \
            ForgetDevice \
            ForgotPassword \
            GetCSVHeader GetClientToken GetDevice GetGroup GetIdentityProviderByIdentifier \
            GetLogDeliveryConfiguration GetProvisionedLimit GetSigningCertificate GetTokensFromRefreshToken \
            GetUICustomization GetUser GetUserAttributeVerificationCode GetUserAuthFactors \
            GetUserPoolMfaConfig \
            GlobalSignOut \
            InitiateAuth \
            ListDevices ListGroups ListIdentityProviders ListResourceServers ListTagsForResource ListTerms \
            ListUserImportJobs ListUserPoolClientSecrets ListUserPoolClients ListUserPoolReplicas \
            ListUserPools ListUsers ListUsersInGroup ListWebAuthnCredentials \
            ResendConfirmationCode \
            RespondToAuthChallenge \
            RevokeToken \
            SetLogDeliveryConfiguration SetRiskConfiguration SetUICustomization SetUserMFAPreference \
            SetUserPoolMfaConfig SetUserSettings \
            SignUp \
            StartUserImportJob StartWebAuthnRegistration \
            StopUserImportJob \
            TagResource \
            UntagResource \
            UpdateAuthEventFeedback UpdateDeviceStatus UpdateGroup UpdateIdentityProvider \
            UpdateManagedLoginBranding UpdateProvisionedLimit UpdateResourceServer UpdateTerms \
            UpdateUserAttributes UpdateUserPool UpdateUserPoolClient UpdateUserPoolDomain \
            UpdateUserPoolReplica \
            VerifySoftwareToken VerifyUserAttribute",
        ..PLAIN
    },
    Service {
        name: "cognito-identity",
        id: "Cognito Identity",
        target_prefix: "AWSCognitoIdentityService",
        json: "1.1",
        endpoint_prefix: "cognito-identity",
        signing_name: "cognito-identity",
        endpoint: EndpointData::new("cognito-identity").rules(&[
            url("https://cognito-identity{fips}.{region}.amazonaws.com").partitions("aws").fips(false).dual_stack(true),
            url("https://cognito-identity{fips}.{region}.amazonaws.com").regions("us-east-1 us-east-2 us-west-1 us-west-2").dual_stack(true),
        ]),
        special: &[
            ("GetCredentialsForIdentity", Special::NoAuth),
            ("GetId", Special::NoAuth),
            ("GetOpenIdToken", Special::NoAuth),
            ("UnlinkIdentity", Special::NoAuth),
        ],
        names: "CreateIdentityPool \
            DeleteIdentities DeleteIdentityPool \
            DescribeIdentity DescribeIdentityPool \
            GetCredentialsForIdentity GetId GetIdentityPoolRoles GetOpenIdToken \
            GetOpenIdTokenForDeveloperIdentity GetPrincipalTagAttributeMap \
            ListIdentities ListIdentityPools ListTagsForResource \
            LookupDeveloperIdentity \
            MergeDeveloperIdentities \
            SetIdentityPoolRoles SetPrincipalTagAttributeMap \
            TagResource \
            UnlinkDeveloperIdentity UnlinkIdentity \
            UntagResource \
            UpdateIdentityPool",
        ..PLAIN
    },
    Service {
        name: "ec2-instance-connect",
        id: "EC2 Instance Connect",
        target_prefix: "AWSEC2InstanceConnectService",
        json: "1.1",
        endpoint_prefix: "ec2-instance-connect",
        signing_name: "ec2-instance-connect",
        endpoint: EndpointData::new("ec2-instance-connect"),
        names: "SendSSHPublicKey SendSerialConsoleSSHPublicKey",
        ..PLAIN
    },
    Service {
        name: "events",
        id: "EventBridge",
        target_prefix: "AWSEvents",
        json: "1.1",
        endpoint_prefix: "events",
        signing_name: "events",
        endpoint: EndpointData::new("events").rules(&[
            url("https://events.{region}.{dual}").partitions("aws-us-gov").fips(true).dual_stack(true),
            url("https://events.{region}.{suffix}").regions("us-gov-east-1 us-gov-west-1").fips(true),
        ]),
        special: &[
            ("PutEvents", Special::EndpointFrom("EndpointId")),
        ],
        names: "ActivateEventSource \
            CancelReplay \
            CreateApiDestination CreateArchive CreateConnection CreateEndpoint CreateEventBus \
            CreatePartnerEventSource \
            DeactivateEventSource \
            DeauthorizeConnection \
            DeleteApiDestination DeleteArchive DeleteConnection DeleteEndpoint DeleteEventBus \
            DeletePartnerEventSource DeleteRule \
            DescribeApiDestination DescribeArchive DescribeConnection DescribeEndpoint DescribeEventBus \
            DescribeEventSource DescribePartnerEventSource DescribeReplay DescribeRule \
            DisableRule \
            EnableRule \
            ListApiDestinations ListArchives ListConnections ListEndpoints ListEventBuses ListEventSources \
            ListPartnerEventSourceAccounts ListPartnerEventSources ListReplays ListRuleNamesByTarget ListRules \
            ListTagsForResource ListTargetsByRule \
            PutEvents PutPartnerEvents PutPermission PutRule PutTargets \
            RemovePermission RemoveTargets \
            StartReplay \
            TagResource \
            TestEventPattern \
            UntagResource \
            UpdateApiDestination UpdateArchive UpdateConnection UpdateEndpoint UpdateEventBus",
        ..PLAIN
    },
    Service {
        name: "fms",
        id: "FMS",
        target_prefix: "AWSFMS_20180101",
        json: "1.1",
        endpoint_prefix: "fms",
        signing_name: "fms",
        endpoint: EndpointData::new("fms"),
        names: "AssociateAdminAccount AssociateThirdPartyFirewall \
            BatchAssociateResource BatchDisassociateResource \
            DeleteAppsList DeleteNotificationChannel DeletePolicy DeleteProtocolsList DeleteResourceSet \
            DisassociateAdminAccount DisassociateThirdPartyFirewall \
            GetAdminAccount GetAdminScope GetAppsList GetComplianceDetail GetNotificationChannel GetPolicy \
            GetProtectionStatus GetProtocolsList GetResourceSet GetThirdPartyFirewallAssociationStatus \
            GetViolationDetails \
            ListAdminAccountsForOrganization ListAdminsManagingAccount ListAppsLists ListComplianceStatus \
            ListDiscoveredResources ListMemberAccounts ListPolicies ListProtocolsLists \
            ListResourceSetResources ListResourceSets ListTagsForResource \
            ListThirdPartyFirewallFirewallPolicies \
            PutAdminAccount PutAppsList PutNotificationChannel PutPolicy PutProtocolsList PutResourceSet \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "freetier",
        id: "FreeTier",
        target_prefix: "AWSFreeTierService",
        json: "1.0",
        endpoint_prefix: "freetier",
        signing_name: "freetier",
        endpoint: EndpointData::new("freetier").custom(Custom::IgnoresDualStack).rules(&[
            url("https://freetier{fips}.{global}.{dual}").signed_for("{global}").regions("aws-cn-global").fips(false),
            url("https://freetier{fips}.{region}.{dual}").partitions("aws-cn aws-eusc aws-iso aws-iso-b aws-iso-e aws-iso-f aws-us-gov"),
            url("https://freetier{fips}.{global}.{dual}").signed_for("{global}").fips(false),
            url("https://freetier{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "GetAccountActivity GetAccountPlanState GetFreeTierUsage \
            ListAccountActivities \
            UpgradeAccountPlan",
        ..PLAIN
    },
    Service {
        name: "glue",
        id: "Glue",
        target_prefix: "AWSGlue",
        json: "1.1",
        endpoint_prefix: "glue",
        signing_name: "glue",
        endpoint: EndpointData::new("glue"),
        names: "AssociateGlossaryTerms \
            BatchCreatePartition BatchDeleteConnection BatchDeletePartition BatchDeleteTable \
            BatchDeleteTableVersion BatchGetBlueprints BatchGetCrawlers BatchGetCustomEntityTypes \
            BatchGetDataQualityResult BatchGetDataQualityResultV2 BatchGetDataQualityRulesetEvaluationRun \
            BatchGetDevEndpoints BatchGetIterableForms BatchGetJobs BatchGetPartition BatchGetTableOptimizer \
            BatchGetTriggers BatchGetWorkflows BatchPutDataQualityStatisticAnnotation BatchStopJobRun \
            BatchUpdatePartition \
            CancelDataQualityRuleRecommendationRun CancelDataQualityRulesetEvaluationRun CancelMLTaskRun \
            CancelStatement \
            CheckSchemaVersionValidity \
            CreateBlueprint CreateCatalog CreateClassifier CreateColumnStatisticsTaskSettings CreateConnection \
            CreateCrawler CreateCustomEntityType CreateDataQualityRuleset CreateDatabase CreateDevEndpoint \
            CreateGlossary CreateGlossaryTerm CreateGlueIdentityCenterConfiguration CreateIntegration \
            CreateIntegrationResourceProperty CreateIntegrationTableProperties CreateJob CreateMLTransform \
            CreatePartition CreatePartitionIndex CreateRegistry CreateSchema CreateScript \
            CreateSecurityConfiguration CreateSession CreateTable CreateTableOptimizer CreateTrigger \
            CreateUsageProfile CreateUserDefinedFunction CreateWorkflow \
            DeleteAsset DeleteAssetType DeleteAttachment DeleteBlueprint DeleteCatalog DeleteClassifier \
            DeleteColumnStatisticsForPartition DeleteColumnStatisticsForTable \
            DeleteColumnStatisticsTaskSettings DeleteConnection DeleteConnectionType DeleteCrawler \
            DeleteCustomEntityType DeleteDataQualityRuleset DeleteDatabase DeleteDevEndpoint DeleteFormType \
            DeleteGlossary DeleteGlossaryTerm DeleteGlueIdentityCenterConfiguration DeleteIntegration \
            DeleteIntegrationResourceProperty DeleteIntegrationTableProperties DeleteJob DeleteMLTransform \
            DeletePartition DeletePartitionIndex DeleteRegistry DeleteResourcePolicy DeleteSchema \
            DeleteSchemaVersions DeleteSecurityConfiguration DeleteSession DeleteTable DeleteTableOptimizer \
            DeleteTableVersion DeleteTrigger DeleteUsageProfile DeleteUserDefinedFunction DeleteWorkflow \
            DescribeConnectionType DescribeEntity DescribeInboundIntegrations DescribeIntegrations \
            DisassociateGlossaryTerms \
            GetAsset GetAssetType GetBlueprint GetBlueprintRun GetBlueprintRuns GetCatalog \
            GetCatalogImportStatus GetCatalogs GetClassifier GetClassifiers GetColumnStatisticsForPartition \
            GetColumnStatisticsForTable GetColumnStatisticsTaskRun GetColumnStatisticsTaskRuns \
            GetColumnStatisticsTaskSettings GetConnection GetConnections GetCrawler GetCrawlerMetrics \
            GetCrawlers GetCustomEntityType GetDashboardUrl GetDataCatalogEncryptionSettings \
            GetDataCatalogExportConfiguration GetDataQualityModel GetDataQualityModelResult \
            GetDataQualityResult GetDataQualityResultV2 GetDataQualityRuleRecommendationRun \
            GetDataQualityRuleset GetDataQualityRulesetEvaluationRun GetDatabase GetDatabases GetDataflowGraph \
            GetDevEndpoint GetDevEndpoints GetEntityRecords GetFormType GetGlossary GetGlossaryTerm \
            GetGlueIdentityCenterConfiguration GetIntegrationResourceProperty GetIntegrationTableProperties \
            GetJob GetJobBookmark GetJobRun GetJobRuns GetJobs GetMLTaskRun GetMLTaskRuns GetMLTransform \
            GetMLTransforms GetMapping GetMaterializedViewRefreshTaskRun GetPartition GetPartitionIndexes \
            GetPartitions GetPlan GetRegistry GetResourcePolicies GetResourcePolicy GetSchema \
            GetSchemaByDefinition GetSchemaVersion GetSchemaVersionsDiff GetSecurityConfiguration \
            GetSecurityConfigurations GetSession GetSessionEndpoint GetStatement GetSystemLogsForJobRun \
            GetSystemLogsForSession GetTable GetTableOptimizer GetTableVersion GetTableVersions GetTables \
            GetTags GetTrigger GetTriggers GetUnfilteredPartitionMetadata GetUnfilteredPartitionsMetadata \
            GetUnfilteredTableMetadata GetUsageProfile GetUserDefinedFunction GetUserDefinedFunctions \
            GetWorkflow GetWorkflowRun GetWorkflowRunProperties GetWorkflowRuns \
            ImportCatalogToGlue \
            ListAssetTypes ListBlueprints ListColumnStatisticsTaskRuns ListConnectionTypes ListCrawlers \
            ListCrawls ListCustomEntityTypes ListDataQualityResults ListDataQualityResultsV2 \
            ListDataQualityRuleRecommendationRuns ListDataQualityRulesetEvaluationRuns ListDataQualityRulesets \
            ListDataQualityStatisticAnnotations ListDataQualityStatistics ListDevEndpoints ListEntities \
            ListFormTypes ListGlossaries ListGlossaryTerms ListIntegrationResourceProperties \
            ListIntegrationTableProperties ListIterableForms ListJobs ListMLTransforms \
            ListMaterializedViewRefreshTaskRuns ListRegistries ListSchemaVersions ListSchemas ListSessions \
            ListStatements ListTableOptimizerRuns ListTriggers ListUsageProfiles ListWorkflows \
            ModifyIntegration \
            PublishDataQualityResultV2 \
            PutAsset PutAssetType PutAttachment PutDataCatalogEncryptionSettings \
            PutDataCatalogExportConfiguration PutDataQualityProfileAnnotation PutFormType PutResourcePolicy \
            PutSchemaVersionMetadata PutWorkflowRunProperties \
            QuerySchemaVersionMetadata \
            RegisterConnectionType RegisterSchemaVersion \
            RemoveSchemaVersionMetadata \
            ResetJobBookmark \
            ResumeWorkflowRun \
            RunStatement \
            SearchAssets SearchTables \
            StartBlueprintRun StartColumnStatisticsTaskRun StartColumnStatisticsTaskRunSchedule StartCrawler \
            StartCrawlerSchedule StartDataQualityRuleRecommendationRun StartDataQualityRulesetEvaluationRun \
            StartExportLabelsTaskRun StartImportLabelsTaskRun StartJobRun StartMLEvaluationTaskRun \
            StartMLLabelingSetGenerationTaskRun StartMaterializedViewRefreshTaskRun StartTrigger \
            StartWorkflowRun \
            StopColumnStatisticsTaskRun StopColumnStatisticsTaskRunSchedule StopCrawler StopCrawlerSchedule \
            StopMaterializedViewRefreshTaskRun StopSession StopTrigger StopWorkflowRun \
            TagResource \
            TestConnection \
            UntagResource \
            UpdateAsset UpdateBlueprint UpdateCatalog UpdateClassifier UpdateColumnStatisticsForPartition \
            UpdateColumnStatisticsForTable UpdateColumnStatisticsTaskSettings UpdateConnection UpdateCrawler \
            UpdateCrawlerSchedule UpdateDataQualityRuleset UpdateDatabase UpdateDevEndpoint UpdateGlossary \
            UpdateGlossaryTerm UpdateGlueIdentityCenterConfiguration UpdateIntegrationResourceProperty \
            UpdateIntegrationTableProperties UpdateJob UpdateJobFromSourceControl UpdateMLTransform \
            UpdatePartition UpdateRegistry UpdateSchema UpdateSourceControlFromJob UpdateTable \
            UpdateTableOptimizer UpdateTrigger UpdateUsageProfile UpdateUserDefinedFunction UpdateWorkflow",
        ..PLAIN
    },
    Service {
        name: "frauddetector",
        id: "FraudDetector",
        target_prefix: "AWSHawksNestServiceFacade",
        json: "1.1",
        endpoint_prefix: "frauddetector",
        signing_name: "frauddetector",
        endpoint: EndpointData::new("frauddetector"),
        names: "BatchCreateVariable BatchGetVariable \
            CancelBatchImportJob CancelBatchPredictionJob \
            CreateBatchImportJob CreateBatchPredictionJob CreateDetectorVersion CreateList CreateModel \
            CreateModelVersion CreateRule CreateVariable \
            DeleteBatchImportJob DeleteBatchPredictionJob DeleteDetector DeleteDetectorVersion \
            DeleteEntityType DeleteEvent DeleteEventType DeleteEventsByEventType DeleteExternalModel \
            DeleteLabel DeleteList DeleteModel DeleteModelVersion DeleteOutcome DeleteRule DeleteVariable \
            DescribeDetector DescribeModelVersions \
            GetBatchImportJobs GetBatchPredictionJobs GetDeleteEventsByEventTypeStatus GetDetectorVersion \
            GetDetectors GetEntityTypes GetEvent GetEventPrediction GetEventPredictionMetadata GetEventTypes \
            GetExternalModels GetKMSEncryptionKey GetLabels GetListElements GetListsMetadata GetModelVersion \
            GetModels GetOutcomes GetRules GetVariables \
            ListEventPredictions ListTagsForResource \
            PutDetector PutEntityType PutEventType PutExternalModel PutKMSEncryptionKey PutLabel PutOutcome \
            SendEvent \
            TagResource \
            UntagResource \
            UpdateDetectorVersion UpdateDetectorVersionMetadata UpdateDetectorVersionStatus UpdateEventLabel \
            UpdateList UpdateModel UpdateModelVersion UpdateModelVersionStatus UpdateRuleMetadata \
            UpdateRuleVersion UpdateVariable",
        ..PLAIN
    },
    Service {
        name: "health",
        id: "Health",
        target_prefix: "AWSHealth_20160804",
        json: "1.1",
        endpoint_prefix: "health",
        signing_name: "health",
        endpoint: EndpointData::new("health").rules(&[
            url("https://health{fips}.{region}.{dual}").partitions("aws-eusc").dual_stack(false),
            url("https://global.health.{suffix}").signed_for("{global}").regions("aws-cn-global aws-global").fips(false).dual_stack(false),
        ]),
        names: "DescribeAffectedAccountsForOrganization DescribeAffectedEntities \
            DescribeAffectedEntitiesForOrganization DescribeEntityAggregates \
            DescribeEntityAggregatesForOrganization DescribeEventAggregates DescribeEventDetails \
            DescribeEventDetailsForOrganization DescribeEventTypes DescribeEvents \
            DescribeEventsForOrganization DescribeHealthServiceStatusForOrganization DescribeServiceLifecycle \
            DisableHealthServiceAccessForOrganization \
            EnableHealthServiceAccessForOrganization",
        ..PLAIN
    },
    Service {
        name: "snowball",
        id: "Snowball",
        target_prefix: "AWSIESnowballJobManagementService",
        json: "1.1",
        endpoint_prefix: "snowball",
        signing_name: "snowball",
        endpoint: EndpointData::new("snowball"),
        names: "CancelCluster CancelJob \
            CreateAddress CreateCluster CreateJob CreateLongTermPricing CreateReturnShippingLabel \
            DescribeAddress DescribeAddresses DescribeCluster DescribeJob DescribeReturnShippingLabel \
            GetJobManifest GetJobUnlockCode GetSnowballUsage GetSoftwareUpdates \
            ListClusterJobs ListClusters ListCompatibleImages ListJobs ListLongTermPricing ListPickupLocations \
            ListServiceVersions \
            UpdateCluster UpdateJob UpdateJobShipmentState UpdateLongTermPricing",
        ..PLAIN
    },
    Service {
        name: "identitystore",
        id: "identitystore",
        target_prefix: "AWSIdentityStore",
        json: "1.1",
        endpoint_prefix: "identitystore",
        signing_name: "identitystore",
        endpoint: EndpointData::new("identitystore").rules(&[
            url("https://identitystore.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "CreateGroup CreateGroupMembership CreateUser \
            DeleteGroup DeleteGroupMembership DeleteUser \
            DescribeGroup DescribeGroupMembership DescribeIdentityStore DescribeUser \
            GetGroupId GetGroupMembershipId GetUserId \
            IsMemberInGroups \
            ListGroupMemberships ListGroupMembershipsForMember ListGroups ListIdentityStores ListUsers \
            UpdateGroup UpdateIdentityStore UpdateUser",
        ..PLAIN
    },
    Service {
        name: "ce",
        id: "Cost Explorer",
        target_prefix: "AWSInsightsIndexService",
        json: "1.1",
        endpoint_prefix: "ce",
        signing_name: "ce",
        endpoint: EndpointData::new("ce").rules(&[
            url("https://ce{fips}.{global}.{dual}").signed_for("{global}").partitions("aws-eusc").fips(false).dual_stack(false),
            url("https://ce{fips}.{global}.{suffix}").signed_for("{global}"),
        ]),
        names: "CreateAnomalyMonitor CreateAnomalySubscription CreateCostCategoryDefinition \
            DeleteAnomalyMonitor DeleteAnomalySubscription DeleteCostCategoryDefinition \
            DescribeCostCategoryDefinition \
            GetAnomalies GetAnomalyMonitors GetAnomalySubscriptions GetApproximateUsageRecords \
            GetCommitmentPurchaseAnalysis GetCostAndUsage GetCostAndUsageComparisons \
            GetCostAndUsageWithResources GetCostCategories GetCostComparisonDrivers GetCostForecast \
            GetDimensionValues GetReservationCoverage GetReservationPurchaseRecommendation \
            GetReservationUtilization GetRightsizingRecommendation GetSavingsPlanPurchaseRecommendationDetails \
            GetSavingsPlansCoverage GetSavingsPlansPurchaseRecommendation GetSavingsPlansUtilization \
            GetSavingsPlansUtilizationDetails GetTags GetUsageForecast \
            ListCommitmentPurchaseAnalyses ListCostAllocationTagBackfillHistory ListCostAllocationTags \
            ListCostCategoryDefinitions ListCostCategoryResourceAssociations \
            ListSavingsPlansPurchaseRecommendationGeneration ListTagsForResource \
            ProvideAnomalyFeedback \
            StartCommitmentPurchaseAnalysis StartCostAllocationTagBackfill \
            StartSavingsPlansPurchaseRecommendationGeneration \
            TagResource \
            UntagResource \
            UpdateAnomalyMonitor UpdateAnomalySubscription UpdateCostAllocationTagsStatus \
            UpdateCostCategoryDefinition",
        ..PLAIN
    },
    Service {
        name: "kendra",
        id: "kendra",
        target_prefix: "AWSKendraFrontendService",
        json: "1.1",
        endpoint_prefix: "kendra",
        signing_name: "kendra",
        endpoint: EndpointData::new("kendra"),
        names: "AssociateEntitiesToExperience AssociatePersonasToEntities \
            BatchDeleteDocument BatchDeleteFeaturedResultsSet BatchGetDocumentStatus BatchPutDocument \
            ClearQuerySuggestions \
            CreateAccessControlConfiguration CreateDataSource CreateExperience CreateFaq \
            CreateFeaturedResultsSet CreateIndex CreateQuerySuggestionsBlockList CreateThesaurus \
            DeleteAccessControlConfiguration DeleteDataSource DeleteExperience DeleteFaq DeleteIndex \
            DeletePrincipalMapping DeleteQuerySuggestionsBlockList DeleteThesaurus \
            DescribeAccessControlConfiguration DescribeDataSource DescribeExperience DescribeFaq \
            DescribeFeaturedResultsSet DescribeIndex DescribePrincipalMapping \
            DescribeQuerySuggestionsBlockList DescribeQuerySuggestionsConfig DescribeThesaurus \
            DisassociateEntitiesFromExperience DisassociatePersonasFromEntities \
            GetQuerySuggestions GetSnapshots \
            ListAccessControlConfigurations ListDataSourceSyncJobs ListDataSources ListEntityPersonas \
            ListExperienceEntities ListExperiences ListFaqs ListFeaturedResultsSets \
            ListGroupsOlderThanOrderingId ListIndices ListQuerySuggestionsBlockLists ListTagsForResource \
            ListThesauri \
            PutPrincipalMapping \
            Query \
            Retrieve \
            StartDataSourceSyncJob \
            StopDataSourceSyncJob \
            SubmitFeedback \
            TagResource \
            UntagResource \
            UpdateAccessControlConfiguration UpdateDataSource UpdateExperience UpdateFeaturedResultsSet \
            UpdateIndex UpdateQuerySuggestionsBlockList UpdateQuerySuggestionsConfig UpdateThesaurus",
        ..PLAIN
    },
    Service {
        name: "kendra-ranking",
        id: "Kendra Ranking",
        target_prefix: "AWSKendraRerankingFrontendService",
        json: "1.0",
        endpoint_prefix: "kendra-ranking",
        signing_name: "kendra-ranking",
        endpoint: EndpointData::new("kendra-ranking").custom(Custom::IgnoresDualStack).rules(&[
            url("https://kendra-ranking{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "CreateRescoreExecutionPlan \
            DeleteRescoreExecutionPlan \
            DescribeRescoreExecutionPlan \
            ListRescoreExecutionPlans ListTagsForResource \
            Rescore \
            TagResource \
            UntagResource \
            UpdateRescoreExecutionPlan",
        ..PLAIN
    },
    Service {
        name: "license-manager",
        id: "License Manager",
        target_prefix: "AWSLicenseManager",
        json: "1.1",
        endpoint_prefix: "license-manager",
        signing_name: "license-manager",
        endpoint: EndpointData::new("license-manager"),
        names: "AcceptGrant \
            CheckInLicense \
            CheckoutBorrowLicense CheckoutLicense \
            CreateGrant CreateGrantVersion CreateLicense CreateLicenseAssetGroup CreateLicenseAssetRuleset \
            CreateLicenseConfiguration CreateLicenseConversionTaskForResource \
            CreateLicenseManagerReportGenerator CreateLicenseVersion CreateToken \
            DeleteGrant DeleteLicense DeleteLicenseAssetGroup DeleteLicenseAssetRuleset \
            DeleteLicenseConfiguration DeleteLicenseManagerReportGenerator DeleteToken \
            ExtendLicenseConsumption \
            GetAccessToken GetGrant GetLicense GetLicenseAssetGroup GetLicenseAssetRuleset \
            GetLicenseConfiguration GetLicenseConversionTask GetLicenseManagerReportGenerator GetLicenseUsage \
            GetServiceSettings \
            ListAssetsForLicenseAssetGroup ListAssociationsForLicenseConfiguration ListDistributedGrants \
            ListFailuresForLicenseConfigurationOperations ListLicenseAssetGroups ListLicenseAssetRulesets \
            ListLicenseConfigurations ListLicenseConfigurationsForOrganization ListLicenseConversionTasks \
            ListLicenseManagerReportGenerators ListLicenseSpecificationsForResource ListLicenseVersions \
            ListLicenses ListReceivedGrants ListReceivedGrantsForOrganization ListReceivedLicenses \
            ListReceivedLicensesForOrganization ListResourceInventory ListTagsForResource ListTokens \
            ListUsageForLicenseConfiguration \
            RejectGrant \
            TagResource \
            UntagResource \
            UpdateLicenseAssetGroup UpdateLicenseAssetRuleset UpdateLicenseConfiguration \
            UpdateLicenseManagerReportGenerator UpdateLicenseSpecificationsForResource UpdateServiceSettings",
        ..PLAIN
    },
    Service {
        name: "lookoutequipment",
        id: "LookoutEquipment",
        target_prefix: "AWSLookoutEquipmentFrontendService",
        json: "1.0",
        endpoint_prefix: "lookoutequipment",
        signing_name: "lookoutequipment",
        endpoint: EndpointData::new("lookoutequipment"),
        names: "CreateDataset CreateInferenceScheduler CreateLabel CreateLabelGroup CreateModel \
            CreateRetrainingScheduler \
            DeleteDataset DeleteInferenceScheduler DeleteLabel DeleteLabelGroup DeleteModel \
            DeleteResourcePolicy DeleteRetrainingScheduler \
            DescribeDataIngestionJob DescribeDataset DescribeInferenceScheduler DescribeLabel \
            DescribeLabelGroup DescribeModel DescribeModelVersion DescribeResourcePolicy \
            DescribeRetrainingScheduler \
            ImportDataset ImportModelVersion \
            ListDataIngestionJobs ListDatasets ListInferenceEvents ListInferenceExecutions \
            ListInferenceSchedulers ListLabelGroups ListLabels ListModelVersions ListModels \
            ListRetrainingSchedulers ListSensorStatistics ListTagsForResource \
            PutResourcePolicy \
            StartDataIngestionJob StartInferenceScheduler StartRetrainingScheduler \
            StopInferenceScheduler StopRetrainingScheduler \
            TagResource \
            UntagResource \
            UpdateActiveModelVersion UpdateInferenceScheduler UpdateLabelGroup UpdateModel \
            UpdateRetrainingScheduler",
        ..PLAIN
    },
    Service {
        name: "marketplace-agreement",
        id: "Marketplace Agreement",
        target_prefix: "AWSMPCommerceService_v20200301",
        json: "1.0",
        endpoint_prefix: "agreement-marketplace",
        signing_name: "aws-marketplace",
        endpoint: EndpointData::new("agreement-marketplace"),
        names: "AcceptAgreementCancellationRequest AcceptAgreementPaymentRequest AcceptAgreementRequest \
            BatchCreateBillingAdjustmentRequest \
            CancelAgreement CancelAgreementCancellationRequest CancelAgreementPaymentRequest \
            CreateAgreementRequest \
            DescribeAgreement \
            GetAgreementCancellationRequest GetAgreementEntitlements GetAgreementPaymentRequest \
            GetAgreementTerms GetBillingAdjustmentRequest \
            ListAgreementCancellationRequests ListAgreementCharges ListAgreementInvoiceLineItems \
            ListAgreementPaymentRequests ListBillingAdjustmentRequests \
            RejectAgreementCancellationRequest RejectAgreementPaymentRequest \
            SearchAgreements \
            SendAgreementCancellationRequest SendAgreementPaymentRequest \
            UpdatePurchaseOrders",
        ..PLAIN
    },
    Service {
        name: "marketplace-entitlement",
        id: "Marketplace Entitlement Service",
        target_prefix: "AWSMPEntitlementService",
        json: "1.1",
        endpoint_prefix: "entitlement.marketplace",
        signing_name: "aws-marketplace",
        endpoint: EndpointData::new("entitlement.marketplace").rules(&[
            url("https://entitlement-marketplace.{region}.{dual}").partitions("aws aws-cn").fips(false).dual_stack(true),
            url("https://entitlement-marketplace.{region}.{suffix}").partitions("aws-cn aws-eusc").fips(false).dual_stack(false),
        ]),
        names: "GetEntitlements",
        ..PLAIN
    },
    Service {
        name: "meteringmarketplace",
        id: "Marketplace Metering",
        target_prefix: "AWSMPMeteringService",
        json: "1.1",
        endpoint_prefix: "metering.marketplace",
        signing_name: "aws-marketplace",
        endpoint: EndpointData::new("metering.marketplace").rules(&[
            url("https://metering-marketplace.{region}.{dual}").partitions("aws aws-cn aws-us-gov").fips(false).dual_stack(true),
            url("https://metering-marketplace.{region}.{suffix}").partitions("aws-eusc").fips(false).dual_stack(false),
        ]),
        names: "BatchMeterUsage \
            MeterUsage \
            RegisterUsage \
            ResolveCustomer",
        ..PLAIN
    },
    Service {
        name: "mgh",
        id: "Migration Hub",
        target_prefix: "AWSMigrationHub",
        json: "1.1",
        endpoint_prefix: "mgh",
        signing_name: "mgh",
        endpoint: EndpointData::new("mgh"),
        names: "AssociateCreatedArtifact AssociateDiscoveredResource AssociateSourceResource \
            CreateProgressUpdateStream \
            DeleteProgressUpdateStream \
            DescribeApplicationState DescribeMigrationTask \
            DisassociateCreatedArtifact DisassociateDiscoveredResource DisassociateSourceResource \
            ImportMigrationTask \
            ListApplicationStates ListCreatedArtifacts ListDiscoveredResources ListMigrationTaskUpdates \
            ListMigrationTasks ListProgressUpdateStreams ListSourceResources \
            NotifyApplicationState NotifyMigrationTaskState \
            PutResourceAttributes",
        ..PLAIN
    },
    Service {
        name: "migrationhub-config",
        id: "MigrationHub Config",
        target_prefix: "AWSMigrationHubMultiAccountService",
        json: "1.1",
        endpoint_prefix: "migrationhub-config",
        signing_name: "mgh",
        endpoint: EndpointData::new("migrationhub-config"),
        names: "CreateHomeRegionControl \
            DeleteHomeRegionControl \
            DescribeHomeRegionControls \
            GetHomeRegion",
        ..PLAIN
    },
    Service {
        name: "organizations",
        id: "Organizations",
        target_prefix: "AWSOrganizationsV20161128",
        json: "1.1",
        endpoint_prefix: "organizations",
        signing_name: "organizations",
        endpoint: EndpointData::new("organizations").rules(&[
            url("https://organizations{fips}.{global}.{suffix}").signed_for("{global}").partitions("aws").dual_stack(false),
            url("https://organizations.{global}.{suffix}").signed_for("{global}").partitions("aws-us-gov").dual_stack(false),
            url("https://organizations{fips}.{global}.{suffix}").signed_for("{global}").partitions("aws-cn aws-iso aws-iso-b aws-iso-f").fips(false).dual_stack(false),
        ]),
        names: "AcceptHandshake \
            AttachPolicy \
            CancelHandshake \
            CloseAccount \
            CreateAccount CreateGovCloudAccount CreateOrganization CreateOrganizationalUnit CreatePolicy \
            DeclineHandshake \
            DeleteOrganization DeleteOrganizationalUnit DeletePolicy DeleteResourcePolicy \
            DeregisterDelegatedAdministrator \
            DescribeAccount DescribeCreateAccountStatus DescribeEffectivePolicy DescribeHandshake \
            DescribeOrganization DescribeOrganizationalUnit DescribePolicy DescribeResourcePolicy \
            DescribeResponsibilityTransfer \
            DetachPolicy \
            DisableAWSServiceAccess DisablePolicyType \
            EnableAWSServiceAccess EnableAllFeatures EnablePolicyType \
            InviteAccountToOrganization InviteOrganizationToTransferResponsibility \
            LeaveOrganization \
            ListAWSServiceAccessForOrganization ListAccounts ListAccountsForParent \
            ListAccountsWithInvalidEffectivePolicy ListChildren ListCreateAccountStatus \
            ListDelegatedAdministrators ListDelegatedServicesForAccount ListEffectivePolicyValidationErrors \
            ListHandshakesForAccount ListHandshakesForOrganization ListInboundResponsibilityTransfers \
            ListOrganizationalUnitsForParent ListOutboundResponsibilityTransfers ListParents ListPolicies \
            ListPoliciesForTarget ListRoots ListTagsForResource ListTargetsForPolicy \
            MoveAccount \
            PutResourcePolicy \
            RegisterDelegatedAdministrator \
            RemoveAccountFromOrganization \
            TagResource \
            TerminateResponsibilityTransfer \
            UntagResource \
            UpdateOrganizationalUnit UpdatePolicy UpdateResponsibilityTransfer",
        ..PLAIN
    },
    Service {
        name: "cur",
        id: "Cost and Usage Report Service",
        target_prefix: "AWSOrigamiServiceGatewayService",
        json: "1.1",
        endpoint_prefix: "cur",
        signing_name: "cur",
        endpoint: EndpointData::new("cur"),
        names: "DeleteReportDefinition \
            DescribeReportDefinitions \
            ListTagsForResource \
            ModifyReportDefinition \
            PutReportDefinition \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "pcs",
        id: "PCS",
        target_prefix: "AWSParallelComputingService",
        json: "1.0",
        endpoint_prefix: "pcs",
        signing_name: "pcs",
        endpoint: EndpointData::new("pcs"),
        names: "CreateCluster CreateComputeNodeGroup CreateQueue \
            DeleteCluster DeleteComputeNodeGroup DeleteQueue \
            GetCluster GetComputeNodeGroup GetQueue \
            ListClusters ListComputeNodeGroups ListQueues ListTagsForResource \
            RegisterComputeNodeGroupInstance \
            TagResource \
            UntagResource \
            UpdateCluster UpdateComputeNodeGroup UpdateQueue",
        ..PLAIN
    },
    Service {
        name: "partnercentral-selling",
        id: "PartnerCentral Selling",
        target_prefix: "AWSPartnerCentralSelling",
        json: "1.0",
        endpoint_prefix: "partnercentral-selling",
        signing_name: "partnercentral-selling",
        endpoint: EndpointData::new("partnercentral-selling").custom(Custom::IgnoresDualStack).rules(&[
            url("https://partnercentral-selling{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "AcceptEngagementInvitation \
            AssignOpportunity \
            AssociateOpportunity \
            CreateEngagement CreateEngagementContext CreateEngagementInvitation CreateOpportunity \
            CreateResourceSnapshot CreateResourceSnapshotJob \
            DeleteResourceSnapshotJob \
            DisassociateOpportunity \
            GetAwsOpportunitySummary GetEngagement GetEngagementInvitation GetOpportunity \
            GetProspectingFromEngagementTask GetResourceSnapshot GetResourceSnapshotJob \
            GetSellingSystemSettings \
            ListEngagementByAcceptingInvitationTasks ListEngagementFromOpportunityTasks \
            ListEngagementInvitations ListEngagementMembers ListEngagementResourceAssociations ListEngagements \
            ListOpportunities ListOpportunityFromEngagementTasks ListProspectingFromEngagementTasks \
            ListResourceSnapshotJobs ListResourceSnapshots ListSolutions ListTagsForResource \
            PutSellingSystemSettings \
            RejectEngagementInvitation \
            StartEngagementByAcceptingInvitationTask StartEngagementFromOpportunityTask \
            StartOpportunityFromEngagementTask StartProspectingFromEngagementTask StartResourceSnapshotJob \
            StopResourceSnapshotJob \
            SubmitOpportunity \
            TagResource \
            UntagResource \
            UpdateEngagementContext UpdateOpportunity",
        ..PLAIN
    },
    Service {
        name: "discovery",
        id: "Application Discovery Service",
        target_prefix: "AWSPoseidonService_V2015_11_01",
        json: "1.1",
        endpoint_prefix: "discovery",
        signing_name: "discovery",
        endpoint: EndpointData::new("discovery"),
        names: "AssociateConfigurationItemsToApplication \
            BatchDeleteAgents BatchDeleteImportData \
            CreateApplication CreateTags \
            DeleteApplications DeleteTags \
            DescribeAgents DescribeBatchDeleteConfigurationTask DescribeConfigurations \
            DescribeContinuousExports DescribeExportConfigurations DescribeExportTasks DescribeImportTasks \
            DescribeTags \
            DisassociateConfigurationItemsFromApplication \
            ExportConfigurations \
            GetDiscoverySummary \
            ListConfigurations ListServerNeighbors \
            StartBatchDeleteConfigurationTask StartContinuousExport StartDataCollectionByAgentIds \
            StartExportTask StartImportTask \
            StopContinuousExport StopDataCollectionByAgentIds \
            UpdateApplication",
        ..PLAIN
    },
    Service {
        name: "pricing",
        id: "Pricing",
        target_prefix: "AWSPriceListService",
        json: "1.1",
        endpoint_prefix: "api.pricing",
        signing_name: "pricing",
        endpoint: EndpointData::new("api.pricing"),
        names: "DescribeServices \
            GetAttributeValues GetPriceListFileUrl GetProducts \
            ListPriceLists",
        ..PLAIN
    },
    Service {
        name: "shield",
        id: "Shield",
        target_prefix: "AWSShield_20160616",
        json: "1.1",
        endpoint_prefix: "shield",
        signing_name: "shield",
        endpoint: EndpointData::new("shield").rules(&[
            url("https://shield{fips}.{global}.{suffix}").signed_for("{global}").partitions("aws").dual_stack(false),
        ]),
        names: "AssociateDRTLogBucket AssociateDRTRole AssociateHealthCheck AssociateProactiveEngagementDetails \
            CreateProtection CreateProtectionGroup CreateSubscription \
            DeleteProtection DeleteProtectionGroup DeleteSubscription \
            DescribeAttack DescribeAttackStatistics DescribeDRTAccess DescribeEmergencyContactSettings \
            DescribeProtection DescribeProtectionGroup DescribeSubscription \
            DisableApplicationLayerAutomaticResponse DisableProactiveEngagement \
            DisassociateDRTLogBucket DisassociateDRTRole DisassociateHealthCheck \
            EnableApplicationLayerAutomaticResponse EnableProactiveEngagement \
            GetSubscriptionState \
            ListAttacks ListProtectionGroups ListProtections ListResourcesInProtectionGroup \
            ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateApplicationLayerAutomaticResponse UpdateEmergencyContactSettings UpdateProtectionGroup \
            UpdateSubscription",
        ..PLAIN
    },
    Service {
        name: "translate",
        id: "Translate",
        target_prefix: "AWSShineFrontendService_20170701",
        json: "1.1",
        endpoint_prefix: "translate",
        signing_name: "translate",
        endpoint: EndpointData::new("translate"),
        names: "CreateParallelData \
            DeleteParallelData DeleteTerminology \
            DescribeTextTranslationJob \
            GetParallelData GetTerminology \
            ImportTerminology \
            ListLanguages ListParallelData ListTagsForResource ListTerminologies ListTextTranslationJobs \
            StartTextTranslationJob \
            StopTextTranslationJob \
            TagResource \
            TranslateDocument TranslateText \
            UntagResource \
            UpdateParallelData",
        ..PLAIN
    },
    Service {
        name: "fsx",
        id: "FSx",
        target_prefix: "AWSSimbaAPIService_v20180301",
        json: "1.1",
        endpoint_prefix: "fsx",
        signing_name: "fsx",
        endpoint: EndpointData::new("fsx"),
        names: "AssociateFileSystemAliases \
            CancelDataRepositoryTask \
            CopyBackup CopySnapshotAndUpdateVolume \
            CreateAndAttachS3AccessPoint CreateBackup CreateDataRepositoryAssociation CreateDataRepositoryTask \
            CreateFileCache CreateFileSystem CreateFileSystemFromBackup CreateSnapshot \
            CreateStorageVirtualMachine CreateVolume CreateVolumeFromBackup \
            DeleteBackup DeleteDataRepositoryAssociation DeleteFileCache DeleteFileSystem DeleteSnapshot \
            DeleteStorageVirtualMachine DeleteVolume \
            DescribeBackups DescribeDataRepositoryAssociations DescribeDataRepositoryTasks DescribeFileCaches \
            DescribeFileSystemAliases DescribeFileSystems DescribeS3AccessPointAttachments \
            DescribeSharedVpcConfiguration DescribeSnapshots DescribeStorageVirtualMachines DescribeVolumes \
            DetachAndDeleteS3AccessPoint \
            DisassociateFileSystemAliases \
            ListTagsForResource \
            ReleaseFileSystemNfsV3Locks \
            RestoreVolumeFromSnapshot \
            StartMisconfiguredStateRecovery \
            TagResource \
            UntagResource \
            UpdateDataRepositoryAssociation UpdateFileCache UpdateFileSystem UpdateSharedVpcConfiguration \
            UpdateSnapshot UpdateStorageVirtualMachine UpdateVolume",
        ..PLAIN
    },
    Service {
        name: "stepfunctions",
        id: "SFN",
        target_prefix: "AWSStepFunctions",
        json: "1.0",
        endpoint_prefix: "states",
        signing_name: "states",
        endpoint: EndpointData::new("states").rules(&[
            url("https://states-fips.{region}.{dual}").partitions("aws-us-gov").dual_stack(true),
            url("https://states.{global}.{suffix}").regions("us-gov-west-1").fips(true),
        ]),
        special: &[
            ("StartSyncExecution", Special::HostPrefix("sync-")),
            ("TestState", Special::HostPrefix("sync-")),
        ],
        names: "CreateActivity CreateStateMachine CreateStateMachineAlias \
            DeleteActivity DeleteStateMachine DeleteStateMachineAlias DeleteStateMachineVersion \
            DescribeActivity DescribeExecution DescribeMapRun DescribeStateMachine DescribeStateMachineAlias \
            DescribeStateMachineForExecution \
            GetActivityTask GetExecutionHistory \
            ListActivities ListExecutions ListMapRuns ListStateMachineAliases ListStateMachineVersions \
            ListStateMachines ListTagsForResource \
            PublishStateMachineVersion \
            RedriveExecution \
            SendTaskFailure SendTaskHeartbeat SendTaskSuccess \
            StartExecution StartSyncExecution \
            StopExecution \
            TagResource \
            TestState \
            UntagResource \
            UpdateMapRun UpdateStateMachine UpdateStateMachineAlias \
            ValidateStateMachineDefinition",
        ..PLAIN
    },
    Service {
        name: "support",
        id: "Support",
        target_prefix: "AWSSupport_20130415",
        json: "1.1",
        endpoint_prefix: "support",
        signing_name: "support",
        endpoint: EndpointData::new("support").rules(&[
            url("https://support.{global}.{suffix}").signed_for("{global}").partitions("aws-us-gov").dual_stack(false),
            url("https://support.{global}.{suffix}").signed_for("{global}").partitions("aws aws-iso aws-iso-b").fips(false).dual_stack(false),
            url("https://support.cn-north-1.{suffix}").signed_for("cn-north-1").partitions("aws-cn").fips(false).dual_stack(false),
        ]),
        names: "AddAttachmentsToSet AddCommunicationToCase \
            CompleteAttachmentUpload \
            CreateCase \
            DescribeAttachment DescribeAttachmentUploadStatus DescribeCases DescribeCommunications \
            DescribeCreateCaseOptions DescribeServices DescribeSeverityLevels DescribeSupportedLanguages \
            DescribeTrustedAdvisorCheckRefreshStatuses DescribeTrustedAdvisorCheckResult \
            DescribeTrustedAdvisorCheckSummaries DescribeTrustedAdvisorChecks \
            GetAttachmentDownloadLink GetAttachmentUploadLinks \
            RefreshTrustedAdvisorCheck \
            ResolveCase",
        ..PLAIN
    },
    Service {
        name: "waf",
        id: "WAF",
        target_prefix: "AWSWAF_20150824",
        json: "1.1",
        endpoint_prefix: "waf",
        signing_name: "waf",
        endpoint: EndpointData::new("waf").rules(&[
            url("https://waf{fips}.{suffix}").signed_for("{global}").partitions("aws").dual_stack(false),
        ]),
        names: "CreateByteMatchSet CreateGeoMatchSet CreateIPSet CreateRateBasedRule CreateRegexMatchSet \
            CreateRegexPatternSet CreateRule CreateRuleGroup CreateSizeConstraintSet \
            CreateSqlInjectionMatchSet CreateWebACL CreateWebACLMigrationStack CreateXssMatchSet \
            DeleteByteMatchSet DeleteGeoMatchSet DeleteIPSet DeleteLoggingConfiguration DeletePermissionPolicy \
            DeleteRateBasedRule DeleteRegexMatchSet DeleteRegexPatternSet DeleteRule DeleteRuleGroup \
            DeleteSizeConstraintSet DeleteSqlInjectionMatchSet DeleteWebACL DeleteXssMatchSet \
            GetByteMatchSet GetChangeToken GetChangeTokenStatus GetGeoMatchSet GetIPSet \
            GetLoggingConfiguration GetPermissionPolicy GetRateBasedRule GetRateBasedRuleManagedKeys \
            GetRegexMatchSet GetRegexPatternSet GetRule GetRuleGroup GetSampledRequests GetSizeConstraintSet \
            GetSqlInjectionMatchSet GetWebACL GetXssMatchSet \
            ListActivatedRulesInRuleGroup ListByteMatchSets ListGeoMatchSets ListIPSets \
            ListLoggingConfigurations ListRateBasedRules ListRegexMatchSets ListRegexPatternSets \
            ListRuleGroups ListRules ListSizeConstraintSets ListSqlInjectionMatchSets ListSubscribedRuleGroups \
            ListTagsForResource ListWebACLs ListXssMatchSets \
            PutLoggingConfiguration PutPermissionPolicy \
            TagResource \
            UntagResource \
            UpdateByteMatchSet UpdateGeoMatchSet UpdateIPSet UpdateRateBasedRule UpdateRegexMatchSet \
            UpdateRegexPatternSet UpdateRule UpdateRuleGroup UpdateSizeConstraintSet \
            UpdateSqlInjectionMatchSet UpdateWebACL UpdateXssMatchSet",
        ..PLAIN
    },
    Service {
        name: "wafv2",
        id: "WAFV2",
        target_prefix: "AWSWAF_20190729",
        json: "1.1",
        endpoint_prefix: "wafv2",
        signing_name: "wafv2",
        endpoint: EndpointData::new("wafv2"),
        names: "AssociateWebACL \
            CheckCapacity \
            CreateAPIKey CreateIPSet CreateRegexPatternSet CreateRuleGroup CreateWebACL \
            DeleteAPIKey DeleteFirewallManagerRuleGroups DeleteIPSet DeleteLoggingConfiguration \
            DeletePermissionPolicy DeleteRegexPatternSet DeleteRuleGroup DeleteWebACL \
            DescribeAllManagedProducts DescribeManagedProductsByVendor DescribeManagedRuleGroup \
            DisassociateWebACL \
            GenerateMobileSdkReleaseUrl \
            GetDecryptedAPIKey GetIPSet GetLoggingConfiguration GetManagedRuleSet GetMobileSdkRelease \
            GetPermissionPolicy GetRateBasedStatementManagedKeys GetRegexPatternSet GetRevenueStatistics \
            GetRevenueStatisticsSummary GetRevenueStatisticsTimeSeries GetRuleGroup GetSampledRequests \
            GetTopPathStatisticsByTraffic GetWebACL GetWebACLForResource \
            ListAPIKeys ListAvailableManagedRuleGroupVersions ListAvailableManagedRuleGroups ListIPSets \
            ListLoggingConfigurations ListManagedRuleSets ListMobileSdkReleases ListRegexPatternSets \
            ListResourcesForWebACL ListRuleGroups ListSettlementRecords ListTagsForResource ListWebACLs \
            PutLoggingConfiguration PutManagedRuleSetVersions PutPermissionPolicy \
            TagResource \
            UntagResource \
            UpdateIPSet UpdateManagedRuleSetVersionExpiryDate UpdateRegexPatternSet UpdateRuleGroup \
            UpdateWebACL",
        ..PLAIN
    },
    Service {
        name: "waf-regional",
        id: "WAF Regional",
        target_prefix: "AWSWAF_Regional_20161128",
        json: "1.1",
        endpoint_prefix: "waf-regional",
        signing_name: "waf-regional",
        endpoint: EndpointData::new("waf-regional"),
        names: "AssociateWebACL \
            CreateByteMatchSet CreateGeoMatchSet CreateIPSet CreateRateBasedRule CreateRegexMatchSet \
            CreateRegexPatternSet CreateRule CreateRuleGroup CreateSizeConstraintSet \
            CreateSqlInjectionMatchSet CreateWebACL CreateWebACLMigrationStack CreateXssMatchSet \
            DeleteByteMatchSet DeleteGeoMatchSet DeleteIPSet DeleteLoggingConfiguration DeletePermissionPolicy \
            DeleteRateBasedRule DeleteRegexMatchSet DeleteRegexPatternSet DeleteRule DeleteRuleGroup \
            DeleteSizeConstraintSet DeleteSqlInjectionMatchSet DeleteWebACL DeleteXssMatchSet \
            DisassociateWebACL \
            GetByteMatchSet GetChangeToken GetChangeTokenStatus GetGeoMatchSet GetIPSet \
            GetLoggingConfiguration GetPermissionPolicy GetRateBasedRule GetRateBasedRuleManagedKeys \
            GetRegexMatchSet GetRegexPatternSet GetRule GetRuleGroup GetSampledRequests GetSizeConstraintSet \
            GetSqlInjectionMatchSet GetWebACL GetWebACLForResource GetXssMatchSet \
            ListActivatedRulesInRuleGroup ListByteMatchSets ListGeoMatchSets ListIPSets \
            ListLoggingConfigurations ListRateBasedRules ListRegexMatchSets ListRegexPatternSets \
            ListResourcesForWebACL ListRuleGroups ListRules ListSizeConstraintSets ListSqlInjectionMatchSets \
            ListSubscribedRuleGroups ListTagsForResource ListWebACLs ListXssMatchSets \
            PutLoggingConfiguration PutPermissionPolicy \
            TagResource \
            UntagResource \
            UpdateByteMatchSet UpdateGeoMatchSet UpdateIPSet UpdateRateBasedRule UpdateRegexMatchSet \
            UpdateRegexPatternSet UpdateRule UpdateRuleGroup UpdateSizeConstraintSet \
            UpdateSqlInjectionMatchSet UpdateWebACL UpdateXssMatchSet",
        ..PLAIN
    },
    Service {
        name: "athena",
        id: "Athena",
        target_prefix: "AmazonAthena",
        json: "1.1",
        endpoint_prefix: "athena",
        signing_name: "athena",
        endpoint: EndpointData::new("athena"),
        names: "BatchGetNamedQuery BatchGetPreparedStatement BatchGetQueryExecution \
            CancelCapacityReservation \
            CreateCapacityReservation CreateDataCatalog CreateNamedQuery CreateNotebook \
            CreatePreparedStatement CreatePresignedNotebookUrl CreateWorkGroup \
            DeleteCapacityReservation DeleteDataCatalog DeleteNamedQuery DeleteNotebook \
            DeletePreparedStatement DeleteWorkGroup \
            ExportNotebook \
            GetCalculationExecution GetCalculationExecutionCode GetCalculationExecutionStatus \
            GetCapacityAssignmentConfiguration GetCapacityReservation GetDataCatalog GetDatabase GetNamedQuery \
            GetNotebookMetadata GetPreparedStatement GetQueryExecution GetQueryResults \
            GetQueryRuntimeStatistics GetResourceDashboard GetSession GetSessionEndpoint GetSessionStatus \
            GetTableMetadata GetWorkGroup \
            ImportNotebook \
            ListApplicationDPUSizes ListCalculationExecutions ListCapacityReservations ListDataCatalogs \
            ListDatabases ListEngineVersions ListExecutors ListNamedQueries ListNotebookMetadata \
            ListNotebookSessions ListPreparedStatements ListQueryExecutions ListSessions ListTableMetadata \
            ListTagsForResource ListWorkGroups \
            PutCapacityAssignmentConfiguration \
            StartCalculationExecution StartQueryExecution StartSession \
            StopCalculationExecution StopQueryExecution \
            TagResource \
            TerminateSession \
            UntagResource \
            UpdateCapacityReservation UpdateDataCatalog UpdateNamedQuery UpdateNotebook UpdateNotebookMetadata \
            UpdatePreparedStatement UpdateWorkGroup",
        ..PLAIN
    },
    Service {
        name: "bedrock-data-automation-runtime",
        id: "Bedrock Data Automation Runtime",
        target_prefix: "AmazonBedrockKeystoneRuntimeService",
        json: "1.1",
        endpoint_prefix: "bedrock-data-automation-runtime",
        signing_name: "bedrock",
        endpoint: EndpointData::new("bedrock-data-automation-runtime"),
        names: "GetDataAutomationStatus \
            InvokeDataAutomation InvokeDataAutomationAsync \
            ListTagsForResource \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "dax",
        id: "DAX",
        target_prefix: "AmazonDAXV3",
        json: "1.1",
        endpoint_prefix: "dax",
        signing_name: "dax",
        endpoint: EndpointData::new("dax"),
        names: "CreateCluster CreateParameterGroup CreateSubnetGroup \
            DecreaseReplicationFactor \
            DeleteCluster DeleteParameterGroup DeleteSubnetGroup \
            DescribeClusters DescribeDefaultParameters DescribeEvents DescribeParameterGroups \
            DescribeParameters DescribeSubnetGroups \
            IncreaseReplicationFactor \
            ListTags \
            RebootNode \
            TagResource \
            UntagResource \
            UpdateCluster UpdateParameterGroup UpdateSubnetGroup",
        ..PLAIN
    },
    Service {
        name: "dms",
        id: "Database Migration Service",
        target_prefix: "AmazonDMSv20160101",
        json: "1.1",
        endpoint_prefix: "dms",
        signing_name: "dms",
        endpoint: EndpointData::new("dms").rules(&[
            url("https://dms.{region}.{suffix}").partitions("aws-iso aws-iso-b aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddTagsToResource \
            ApplyPendingMaintenanceAction \
            BatchStartRecommendations \
            CancelMetadataModelConversion CancelMetadataModelCreation CancelReplicationTaskAssessmentRun \
            CreateDataMigration CreateDataProvider CreateEndpoint CreateEventSubscription \
            CreateFleetAdvisorCollector CreateInstanceProfile CreateMigrationProject CreateReplicationConfig \
            CreateReplicationInstance CreateReplicationSubnetGroup CreateReplicationTask \
            DeleteCertificate DeleteConnection DeleteDataMigration DeleteDataProvider DeleteEndpoint \
            DeleteEventSubscription DeleteFleetAdvisorCollector DeleteFleetAdvisorDatabases \
            DeleteInstanceProfile DeleteMigrationProject DeleteReplicationConfig DeleteReplicationInstance \
            DeleteReplicationSubnetGroup DeleteReplicationTask DeleteReplicationTaskAssessmentRun \
            DescribeAccountAttributes DescribeApplicableIndividualAssessments DescribeCertificates \
            DescribeConnections DescribeConversionConfiguration DescribeDataMigrations DescribeDataProviders \
            DescribeEndpointSettings DescribeEndpointTypes DescribeEndpoints DescribeEngineVersions \
            DescribeEventCategories DescribeEventSubscriptions DescribeEvents \
            DescribeExtensionPackAssociations DescribeFleetAdvisorCollectors DescribeFleetAdvisorDatabases \
            DescribeFleetAdvisorLsaAnalysis DescribeFleetAdvisorSchemaObjectSummary \
            DescribeFleetAdvisorSchemas DescribeInstanceProfiles DescribeMetadataModel \
            DescribeMetadataModelAssessments DescribeMetadataModelChildren DescribeMetadataModelConversions \
            DescribeMetadataModelCreations DescribeMetadataModelExportsAsScript \
            DescribeMetadataModelExportsToTarget DescribeMetadataModelImports DescribeMigrationProjects \
            DescribeOrderableReplicationInstances DescribePendingMaintenanceActions \
            DescribeRecommendationLimitations DescribeRecommendations DescribeRefreshSchemasStatus \
            DescribeReplicationConfigs DescribeReplicationInstanceTaskLogs DescribeReplicationInstances \
            DescribeReplicationSubnetGroups DescribeReplicationTableStatistics \
            DescribeReplicationTaskAssessmentResults DescribeReplicationTaskAssessmentRuns \
            DescribeReplicationTaskIndividualAssessments DescribeReplicationTasks DescribeReplications \
            DescribeSchemas DescribeTableStatistics \
            ExportMetadataModelAssessment \
            GetTargetSelectionRules \
            ImportCertificate \
            ListTagsForResource \
            ModifyConversionConfiguration ModifyDataMigration ModifyDataProvider ModifyEndpoint \
            ModifyEventSubscription ModifyInstanceProfile ModifyMigrationProject ModifyReplicationConfig \
            ModifyReplicationInstance ModifyReplicationSubnetGroup ModifyReplicationTask \
            MoveReplicationTask \
            RebootReplicationInstance \
            RefreshSchemas \
            ReloadReplicationTables ReloadTables \
            RemoveTagsFromResource \
            RunFleetAdvisorLsaAnalysis \
            StartDataMigration StartExtensionPackAssociation StartMetadataModelAssessment \
            StartMetadataModelConversion StartMetadataModelCreation StartMetadataModelExportAsScript \
            StartMetadataModelExportToTarget StartMetadataModelImport StartRecommendations StartReplication \
            StartReplicationTask StartReplicationTaskAssessment StartReplicationTaskAssessmentRun \
            StopDataMigration StopReplication StopReplicationTask \
            TestConnection \
            UpdateSubscriptionsToEventBridge",
        ..PLAIN
    },
    Service {
        name: "ecr",
        id: "ECR",
        target_prefix: "AmazonEC2ContainerRegistry_V20150921",
        json: "1.1",
        endpoint_prefix: "api.ecr",
        signing_name: "ecr",
        endpoint: EndpointData::new("api.ecr").rules(&[
            url("https://ecr{fips}.{region}.{dual}").dual_stack(true),
        ]),
        names: "BatchCheckLayerAvailability BatchDeleteImage BatchGetImage BatchGetRepositoryScanningConfiguration \
            CompleteLayerUpload \
            CreatePullThroughCacheRule CreateRepository CreateRepositoryCreationTemplate \
            DeleteLifecyclePolicy DeletePullThroughCacheRule DeleteRegistryPolicy DeleteRepository \
            DeleteRepositoryCreationTemplate DeleteRepositoryPolicy DeleteSigningConfiguration \
            DeregisterPullTimeUpdateExclusion \
            DescribeImageReplicationStatus DescribeImageScanFindings DescribeImageSigningStatus DescribeImages \
            DescribePullThroughCacheRules DescribeRegistry DescribeRepositories \
            DescribeRepositoryCreationTemplates \
            GetAccountSetting GetAuthorizationToken GetDownloadUrlForLayer GetLifecyclePolicy \
            GetLifecyclePolicyPreview GetRegistryPolicy GetRegistryScanningConfiguration GetRepositoryPolicy \
            GetSigningConfiguration \
            InitiateLayerUpload \
            ListImageReferrers ListImages ListPullTimeUpdateExclusions ListTagsForResource \
            PutAccountSetting PutImage PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy \
            PutRegistryPolicy PutRegistryScanningConfiguration PutReplicationConfiguration \
            PutSigningConfiguration \
            RegisterPullTimeUpdateExclusion \
            SetRepositoryPolicy \
            StartImageScan StartLifecyclePolicyPreview \
            TagResource \
            UntagResource \
            UpdateImageStorageClass UpdatePullThroughCacheRule UpdateRepositoryCreationTemplate \
            UploadLayerPart \
            ValidatePullThroughCacheRule",
        ..PLAIN
    },
    Service {
        name: "ecs",
        id: "ECS",
        target_prefix: "AmazonEC2ContainerServiceV20141113",
        json: "1.1",
        endpoint_prefix: "ecs",
        signing_name: "ecs",
        endpoint: EndpointData::new("ecs"),
        names: "ContinueServiceDeployment \
            CreateCapacityProvider CreateCluster CreateDaemon CreateExpressGatewayService CreateService \
            CreateTaskSet \
            DeleteAccountSetting DeleteAttributes DeleteCapacityProvider DeleteCluster DeleteDaemon \
            DeleteDaemonTaskDefinition DeleteExpressGatewayService DeleteService DeleteTaskDefinitions \
            DeleteTaskSet \
            DeregisterContainerInstance DeregisterTaskDefinition \
            DescribeCapacityProviders DescribeClusters DescribeContainerInstances DescribeDaemon \
            DescribeDaemonDeployments DescribeDaemonRevisions DescribeDaemonTaskDefinition \
            DescribeExpressGatewayService DescribeServiceDeployments DescribeServiceRevisions DescribeServices \
            DescribeTaskDefinition DescribeTaskSets DescribeTasks \
            DiscoverPollEndpoint \
            ExecuteCommand \
            GetTaskProtection \
            ListAccountSettings ListAttributes ListClusters ListContainerInstances ListDaemonDeployments \
            ListDaemonTaskDefinitions ListDaemons ListServiceDeployments ListServices ListServicesByNamespace \
            ListTagsForResource ListTaskDefinitionFamilies ListTaskDefinitions ListTasks \
            PutAccountSetting PutAccountSettingDefault PutAttributes PutClusterCapacityProviders \
            RegisterContainerInstance RegisterDaemonTaskDefinition RegisterTaskDefinition \
            RunTask \
            StartTask \
            StopServiceDeployment StopTask \
            SubmitAttachmentStateChanges SubmitContainerStateChange SubmitTaskStateChange \
            TagResource \
            UntagResource \
            UpdateCapacityProvider UpdateCluster UpdateClusterSettings UpdateContainerAgent \
            UpdateContainerInstancesState UpdateDaemon UpdateExpressGatewayService UpdateService \
            UpdateServicePrimaryTaskSet UpdateTaskProtection UpdateTaskSet",
        ..PLAIN
    },
    Service {
        name: "evs",
        id: "evs",
        target_prefix: "AmazonElasticVMwareService",
        json: "1.0",
        endpoint_prefix: "evs",
        signing_name: "evs",
        endpoint: EndpointData::new("evs"),
        names: "AssociateEipToVlan \
            CreateEntitlement CreateEnvironment CreateEnvironmentConnector CreateEnvironmentHost \
            DeleteEntitlement DeleteEnvironment DeleteEnvironmentConnector DeleteEnvironmentHost \
            DisassociateEipFromVlan \
            GetAccountSettings GetDepotUrl GetEnvironment GetVersions \
            ListEnvironmentConnectors ListEnvironmentHosts ListEnvironmentVlans ListEnvironments \
            ListTagsForResource ListVmEntitlements \
            PutAccountSettings \
            TagResource \
            UntagResource \
            UpdateEnvironmentConnector",
        ..PLAIN
    },
    Service {
        name: "forecast",
        id: "forecast",
        target_prefix: "AmazonForecast",
        json: "1.1",
        endpoint_prefix: "forecast",
        signing_name: "forecast",
        endpoint: EndpointData::new("forecast"),
        names: "CreateAutoPredictor CreateDataset CreateDatasetGroup CreateDatasetImportJob CreateExplainability \
            CreateExplainabilityExport CreateForecast CreateForecastExportJob CreateMonitor CreatePredictor \
            CreatePredictorBacktestExportJob CreateWhatIfAnalysis CreateWhatIfForecast \
            CreateWhatIfForecastExport \
            DeleteDataset DeleteDatasetGroup DeleteDatasetImportJob DeleteExplainability \
            DeleteExplainabilityExport DeleteForecast DeleteForecastExportJob DeleteMonitor DeletePredictor \
            DeletePredictorBacktestExportJob DeleteResourceTree DeleteWhatIfAnalysis DeleteWhatIfForecast \
            DeleteWhatIfForecastExport \
            DescribeAutoPredictor DescribeDataset DescribeDatasetGroup DescribeDatasetImportJob \
            DescribeExplainability DescribeExplainabilityExport DescribeForecast DescribeForecastExportJob \
            DescribeMonitor DescribePredictor DescribePredictorBacktestExportJob DescribeWhatIfAnalysis \
            DescribeWhatIfForecast DescribeWhatIfForecastExport \
            GetAccuracyMetrics \
            ListDatasetGroups ListDatasetImportJobs ListDatasets ListExplainabilities \
            ListExplainabilityExports ListForecastExportJobs ListForecasts ListMonitorEvaluations ListMonitors \
            ListPredictorBacktestExportJobs ListPredictors ListTagsForResource ListWhatIfAnalyses \
            ListWhatIfForecastExports ListWhatIfForecasts \
            ResumeResource \
            StopResource \
            TagResource \
            UntagResource \
            UpdateDatasetGroup",
        ..PLAIN
    },
    Service {
        name: "forecastquery",
        id: "forecastquery",
        target_prefix: "AmazonForecastRuntime",
        json: "1.1",
        endpoint_prefix: "forecastquery",
        signing_name: "forecast",
        endpoint: EndpointData::new("forecastquery"),
        names: "QueryForecast QueryWhatIfForecast",
        ..PLAIN
    },
    Service {
        name: "machinelearning",
        id: "Machine Learning",
        target_prefix: "AmazonML_20141212",
        json: "1.1",
        endpoint_prefix: "machinelearning",
        signing_name: "machinelearning",
        endpoint: EndpointData::new("machinelearning"),
        names: "AddTags \
            CreateBatchPrediction CreateDataSourceFromRDS CreateDataSourceFromRedshift CreateDataSourceFromS3 \
            CreateEvaluation CreateMLModel CreateRealtimeEndpoint \
            DeleteBatchPrediction DeleteDataSource DeleteEvaluation DeleteMLModel DeleteRealtimeEndpoint \
            DeleteTags \
            DescribeBatchPredictions DescribeDataSources DescribeEvaluations DescribeMLModels DescribeTags \
            GetBatchPrediction GetDataSource GetEvaluation GetMLModel \
            Predict \
            UpdateBatchPrediction UpdateDataSource UpdateEvaluation UpdateMLModel",
        ..PLAIN
    },
    Service {
        name: "mwaa-serverless",
        id: "MWAA Serverless",
        target_prefix: "AmazonMWAAServerless",
        json: "1.0",
        endpoint_prefix: "airflow-serverless",
        signing_name: "airflow-serverless",
        endpoint: EndpointData::new("airflow-serverless").custom(Custom::IgnoresDualStack).rules(&[
            url("https://airflow-serverless{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "CreateWorkflow \
            DeleteWorkflow \
            GetTaskInstance GetWorkflow GetWorkflowRun \
            ListTagsForResource ListTaskInstances ListWorkflowRuns ListWorkflowVersions ListWorkflows \
            StartWorkflowRun \
            StopWorkflowRun \
            TagResource \
            UntagResource \
            UpdateWorkflow",
        ..PLAIN
    },
    Service {
        name: "memorydb",
        id: "MemoryDB",
        target_prefix: "AmazonMemoryDB",
        json: "1.1",
        endpoint_prefix: "memory-db",
        signing_name: "memorydb",
        endpoint: EndpointData::new("memory-db").rules(&[
            url("https://memory-db-fips.us-west-1.{suffix}").signed_for("us-west-1").regions("fips").fips(false).dual_stack(false),
        ]),
        names: "BatchUpdateCluster \
            CopySnapshot \
            CreateACL CreateCluster CreateMultiRegionCluster CreateParameterGroup CreateSnapshot \
            CreateSubnetGroup CreateUser \
            DeleteACL DeleteCluster DeleteMultiRegionCluster DeleteParameterGroup DeleteSnapshot \
            DeleteSubnetGroup DeleteUser \
            DescribeACLs DescribeClusters DescribeEngineVersions DescribeEvents DescribeMultiRegionClusters \
            DescribeMultiRegionParameterGroups DescribeMultiRegionParameters DescribeParameterGroups \
            DescribeParameters DescribeReservedNodes DescribeReservedNodesOfferings DescribeServiceUpdates \
            DescribeSnapshots DescribeSubnetGroups DescribeUsers \
            FailoverShard \
            ListAllowedMultiRegionClusterUpdates ListAllowedNodeTypeUpdates ListTags \
            PurchaseReservedNodesOffering \
            ResetParameterGroup \
            TagResource \
            UntagResource \
            UpdateACL UpdateCluster UpdateMultiRegionCluster UpdateParameterGroup UpdateSubnetGroup UpdateUser",
        ..PLAIN
    },
    Service {
        name: "personalize",
        id: "Personalize",
        target_prefix: "AmazonPersonalize",
        json: "1.1",
        endpoint_prefix: "personalize",
        signing_name: "personalize",
        endpoint: EndpointData::new("personalize"),
        names: "CreateBatchInferenceJob CreateBatchSegmentJob CreateCampaign CreateDataDeletionJob CreateDataset \
            CreateDatasetExportJob CreateDatasetGroup CreateDatasetImportJob CreateEventTracker CreateFilter \
            CreateMetricAttribution CreateRecommender CreateSchema CreateSolution CreateSolutionVersion \
            DeleteCampaign DeleteDataset DeleteDatasetGroup DeleteEventTracker DeleteFilter \
            DeleteMetricAttribution DeleteRecommender DeleteSchema DeleteSolution \
            DescribeAlgorithm DescribeBatchInferenceJob DescribeBatchSegmentJob DescribeCampaign \
            DescribeDataDeletionJob DescribeDataset DescribeDatasetExportJob DescribeDatasetGroup \
            DescribeDatasetImportJob DescribeEventTracker DescribeFeatureTransformation DescribeFilter \
            DescribeMetricAttribution DescribeRecipe DescribeRecommender DescribeSchema DescribeSolution \
            DescribeSolutionVersion \
            GetSolutionMetrics \
            ListBatchInferenceJobs ListBatchSegmentJobs ListCampaigns ListDataDeletionJobs \
            ListDatasetExportJobs ListDatasetGroups ListDatasetImportJobs ListDatasets ListEventTrackers \
            ListFilters ListMetricAttributionMetrics ListMetricAttributions ListRecipes ListRecommenders \
            ListSchemas ListSolutionVersions ListSolutions ListTagsForResource \
            StartRecommender \
            StopRecommender StopSolutionVersionCreation \
            TagResource \
            UntagResource \
            UpdateCampaign UpdateDataset UpdateMetricAttribution UpdateRecommender UpdateSolution",
        ..PLAIN
    },
    Service {
        name: "sqs",
        id: "SQS",
        target_prefix: "AmazonSQS",
        json: "1.0",
        endpoint_prefix: "sqs",
        signing_name: "sqs",
        query_compatible: true,
        endpoint: EndpointData::new("sqs").rules(&[
            url("https://sqs.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddPermission \
            CancelMessageMoveTask \
            ChangeMessageVisibility ChangeMessageVisibilityBatch \
            CreateQueue \
            DeleteMessage DeleteMessageBatch DeleteQueue \
            GetQueueAttributes GetQueueUrl \
            ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags ListQueues \
            PurgeQueue \
            ReceiveMessage \
            RemovePermission \
            SendMessage SendMessageBatch \
            SetQueueAttributes \
            StartMessageMoveTask \
            TagQueue \
            UntagQueue",
        ..PLAIN
    },
    Service {
        name: "ssm",
        id: "SSM",
        target_prefix: "AmazonSSM",
        json: "1.1",
        endpoint_prefix: "ssm",
        signing_name: "ssm",
        endpoint: EndpointData::new("ssm").rules(&[
            url("https://ssm.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddTagsToResource \
            AssociateOpsItemRelatedItem \
            CancelCommand CancelMaintenanceWindowExecution \
            CreateActivation CreateAssociation CreateAssociationBatch CreateCloudConnector CreateDocument \
            CreateMaintenanceWindow CreateOpsItem CreateOpsMetadata CreatePatchBaseline CreateResourceDataSync \
            DeleteActivation DeleteAssociation DeleteCloudConnector DeleteDocument DeleteInventory \
            DeleteMaintenanceWindow DeleteOpsItem DeleteOpsMetadata DeleteParameter DeleteParameters \
            DeletePatchBaseline DeleteResourceDataSync DeleteResourcePolicy \
            DeregisterManagedInstance DeregisterPatchBaselineForPatchGroup \
            DeregisterTargetFromMaintenanceWindow DeregisterTaskFromMaintenanceWindow \
            DescribeActivations DescribeAssociation DescribeAssociationExecutionTargets \
            DescribeAssociationExecutions DescribeAutomationExecutions DescribeAutomationStepExecutions \
            DescribeAvailablePatches DescribeDocument DescribeDocumentPermission \
            DescribeEffectiveInstanceAssociations DescribeEffectivePatchesForPatchBaseline \
            DescribeInstanceAssociationsStatus DescribeInstanceInformation DescribeInstancePatchStates \
            DescribeInstancePatchStatesForPatchGroup DescribeInstancePatches DescribeInstanceProperties \
            DescribeInventoryDeletions DescribeMaintenanceWindowExecutionTaskInvocations \
            DescribeMaintenanceWindowExecutionTasks DescribeMaintenanceWindowExecutions \
            DescribeMaintenanceWindowSchedule DescribeMaintenanceWindowTargets DescribeMaintenanceWindowTasks \
            DescribeMaintenanceWindows DescribeMaintenanceWindowsForTarget DescribeOpsItems DescribeParameters \
            DescribePatchBaselines DescribePatchGroupState DescribePatchGroups DescribePatchProperties \
            DescribeSessions \
            DisassociateOpsItemRelatedItem \
            GetAccessToken GetAutomationExecution GetCalendarState GetCloudConnector GetCommandInvocation \
            GetConnectionStatus GetDefaultPatchBaseline GetDeployablePatchSnapshotForInstance GetDocument \
            GetExecutionPreview GetInventory GetInventorySchema GetMaintenanceWindow \
            GetMaintenanceWindowExecution GetMaintenanceWindowExecutionTask \
            GetMaintenanceWindowExecutionTaskInvocation GetMaintenanceWindowTask GetOpsItem GetOpsMetadata \
            GetOpsSummary GetParameter GetParameterHistory GetParameters GetParametersByPath GetPatchBaseline \
            GetPatchBaselineForPatchGroup GetResourcePolicies GetServiceSetting \
            LabelParameterVersion \
            ListAssociationVersions ListAssociations ListCloudConnectors ListCommandInvocations ListCommands \
            ListComplianceItems ListComplianceSummaries ListDocumentMetadataHistory ListDocumentVersions \
            ListDocuments ListInventoryEntries ListNodes ListNodesSummary ListOpsItemEvents \
            ListOpsItemRelatedItems ListOpsMetadata ListResourceComplianceSummaries ListResourceDataSync \
            ListTagsForResource \
            ModifyDocumentPermission \
            PutComplianceItems PutInventory PutParameter PutResourcePolicy \
            RegisterDefaultPatchBaseline RegisterPatchBaselineForPatchGroup \
            RegisterTargetWithMaintenanceWindow RegisterTaskWithMaintenanceWindow \
            RemoveTagsFromResource \
            ResetServiceSetting \
            ResumeSession \
            SendAutomationSignal SendCommand \
            StartAccessRequest StartAssociationsOnce StartAutomationExecution StartChangeRequestExecution \
            StartExecutionPreview StartSession \
            StopAutomationExecution \
            TerminateSession \
            UnlabelParameterVersion \
            UpdateAssociation UpdateAssociationStatus UpdateCloudConnector UpdateDocument \
            UpdateDocumentDefaultVersion UpdateDocumentMetadata UpdateMaintenanceWindow \
            UpdateMaintenanceWindowTarget UpdateMaintenanceWindowTask UpdateManagedInstanceRole UpdateOpsItem \
            UpdateOpsMetadata UpdatePatchBaseline UpdateResourceDataSync UpdateServiceSetting \
            ValidateCloudConnector",
        ..PLAIN
    },
    Service {
        name: "timestream-influxdb",
        id: "Timestream InfluxDB",
        target_prefix: "AmazonTimestreamInfluxDB",
        json: "1.0",
        endpoint_prefix: "timestream-influxdb",
        signing_name: "timestream-influxdb",
        endpoint: EndpointData::new("timestream-influxdb"),
        names: "CreateDbBackup CreateDbCluster CreateDbInstance CreateDbParameterGroup \
            DeleteDbBackup DeleteDbCluster DeleteDbInstance \
            GetDbBackup GetDbCluster GetDbInstance GetDbParameterGroup \
            ListDbBackups ListDbClusters ListDbInstances ListDbInstancesForCluster ListDbParameterGroups \
            ListTagsForResource \
            RebootDbCluster RebootDbInstance \
            RestoreFromDbBackup \
            TagResource \
            UntagResource \
            UpdateDbCluster UpdateDbInstance",
        ..PLAIN
    },
    Service {
        name: "application-autoscaling",
        id: "Application Auto Scaling",
        target_prefix: "AnyScaleFrontendService",
        json: "1.1",
        endpoint_prefix: "application-autoscaling",
        signing_name: "application-autoscaling",
        endpoint: EndpointData::new("application-autoscaling").rules(&[
            url("https://application-autoscaling.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "DeleteScalingPolicy DeleteScheduledAction \
            DeregisterScalableTarget \
            DescribeScalableTargets DescribeScalingActivities DescribeScalingPolicies DescribeScheduledActions \
            GetPredictiveScalingForecast \
            ListTagsForResource \
            PutScalingPolicy PutScheduledAction \
            RegisterScalableTarget \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "autoscaling-plans",
        id: "Auto Scaling Plans",
        target_prefix: "AnyScaleScalingPlannerFrontendService",
        json: "1.1",
        endpoint_prefix: "autoscaling-plans",
        signing_name: "autoscaling-plans",
        endpoint: EndpointData::new("autoscaling-plans").rules(&[
            url("https://autoscaling-plans.{region}.{suffix}").regions("us-gov-east-1 us-gov-west-1").fips(true).dual_stack(false),
        ]),
        names: "CreateScalingPlan \
            DeleteScalingPlan \
            DescribeScalingPlanResources DescribeScalingPlans \
            GetScalingPlanResourceForecastData \
            UpdateScalingPlan",
        ..PLAIN
    },
    Service {
        name: "apprunner",
        id: "AppRunner",
        target_prefix: "AppRunner",
        json: "1.0",
        endpoint_prefix: "apprunner",
        signing_name: "apprunner",
        endpoint: EndpointData::new("apprunner"),
        names: "AssociateCustomDomain \
            CreateAutoScalingConfiguration CreateConnection CreateObservabilityConfiguration CreateService \
            CreateVpcConnector CreateVpcIngressConnection \
            DeleteAutoScalingConfiguration DeleteConnection DeleteObservabilityConfiguration DeleteService \
            DeleteVpcConnector DeleteVpcIngressConnection \
            DescribeAutoScalingConfiguration DescribeCustomDomains DescribeObservabilityConfiguration \
            DescribeService DescribeVpcConnector DescribeVpcIngressConnection \
            DisassociateCustomDomain \
            ListAutoScalingConfigurations ListConnections ListObservabilityConfigurations ListOperations \
            ListServices ListServicesForAutoScalingConfiguration ListTagsForResource ListVpcConnectors \
            ListVpcIngressConnections \
            PauseService \
            ResumeService \
            StartDeployment \
            TagResource \
            UntagResource \
            UpdateDefaultAutoScalingConfiguration UpdateService UpdateVpcIngressConnection",
        ..PLAIN
    },
    Service {
        name: "arc-region-switch",
        id: "ARC Region switch",
        target_prefix: "ArcRegionSwitch",
        json: "1.0",
        endpoint_prefix: "arc-region-switch",
        signing_name: "arc-region-switch",
        endpoint: EndpointData::new("arc-region-switch").custom(Custom::IgnoresDualStack).rules(&[
            url("https://arc-region-switch{fips}.{region}.{dual}").dual_stack(false),
        ]),
        variants: &[
            Variant {
                // UseControlPlaneEndpoint=true
                operations: "CreatePlan \
                    DeletePlan \
                    GetPlan \
                    ListPlans ListRoute53HealthChecks ListTagsForResource \
                    TagResource \
                    UntagResource \
                    UpdatePlan",
                endpoint: EndpointData::new("arc-region-switch").custom(Custom::IgnoresDualStack).rules(&[
                    url("https://arc-region-switch-control-plane{fips}.{global}.{dual}").signed_for("{global}").partitions("aws aws-eusc aws-iso aws-iso-b aws-iso-e aws-iso-f aws-us-gov"),
                    error("Invalid Configuration: FIPS is not supported in this partition").fips(true),
                    url("https://arc-region-switch-control-plane.cn-north-1.{dual}").signed_for("cn-north-1"),
                ]),
            },
        ],
        names: "ApprovePlanExecutionStep \
            CancelPlanExecution \
            CreatePlan \
            DeletePlan \
            GetPlan GetPlanEvaluationStatus GetPlanExecution GetPlanInRegion \
            ListPlanExecutionEvents ListPlanExecutions ListPlans ListPlansInRegion ListRoute53HealthChecks \
            ListRoute53HealthChecksInRegion ListServiceQuotaWarnings ListTagsForResource \
            StartPlanExecution \
            TagResource \
            UntagResource \
            UpdatePlan UpdatePlanExecution UpdatePlanExecutionStep",
        ..PLAIN
    },
    Service {
        name: "proton",
        id: "Proton",
        target_prefix: "AwsProton20200720",
        json: "1.0",
        endpoint_prefix: "proton",
        signing_name: "proton",
        endpoint: EndpointData::new("proton"),
        names: "AcceptEnvironmentAccountConnection \
            CancelComponentDeployment CancelEnvironmentDeployment CancelServiceInstanceDeployment \
            CancelServicePipelineDeployment \
            CreateComponent CreateEnvironment CreateEnvironmentAccountConnection CreateEnvironmentTemplate \
            CreateEnvironmentTemplateVersion CreateRepository CreateService CreateServiceInstance \
            CreateServiceSyncConfig CreateServiceTemplate CreateServiceTemplateVersion \
            CreateTemplateSyncConfig \
            DeleteComponent DeleteDeployment DeleteEnvironment DeleteEnvironmentAccountConnection \
            DeleteEnvironmentTemplate DeleteEnvironmentTemplateVersion DeleteRepository DeleteService \
            DeleteServiceSyncConfig DeleteServiceTemplate DeleteServiceTemplateVersion \
            DeleteTemplateSyncConfig \
            GetAccountSettings GetComponent GetDeployment GetEnvironment GetEnvironmentAccountConnection \
            GetEnvironmentTemplate GetEnvironmentTemplateVersion GetRepository GetRepositorySyncStatus \
            GetResourcesSummary GetService GetServiceInstance GetServiceInstanceSyncStatus \
            GetServiceSyncBlockerSummary GetServiceSyncConfig GetServiceTemplate GetServiceTemplateVersion \
            GetTemplateSyncConfig GetTemplateSyncStatus \
            ListComponentOutputs ListComponentProvisionedResources ListComponents ListDeployments \
            ListEnvironmentAccountConnections ListEnvironmentOutputs ListEnvironmentProvisionedResources \
            ListEnvironmentTemplateVersions ListEnvironmentTemplates ListEnvironments ListRepositories \
            ListRepositorySyncDefinitions ListServiceInstanceOutputs ListServiceInstanceProvisionedResources \
            ListServiceInstances ListServicePipelineOutputs ListServicePipelineProvisionedResources \
            ListServiceTemplateVersions ListServiceTemplates ListServices ListTagsForResource \
            NotifyResourceDeploymentStatusChange \
            RejectEnvironmentAccountConnection \
            TagResource \
            UntagResource \
            UpdateAccountSettings UpdateComponent UpdateEnvironment UpdateEnvironmentAccountConnection \
            UpdateEnvironmentTemplate UpdateEnvironmentTemplateVersion UpdateService UpdateServiceInstance \
            UpdateServicePipeline UpdateServiceSyncBlocker UpdateServiceSyncConfig UpdateServiceTemplate \
            UpdateServiceTemplateVersion UpdateTemplateSyncConfig",
        ..PLAIN
    },
    Service {
        name: "b2bi",
        id: "b2bi",
        target_prefix: "B2BI",
        json: "1.0",
        endpoint_prefix: "b2bi",
        signing_name: "b2bi",
        endpoint: EndpointData::new("b2bi"),
        names: "CreateCapability CreatePartnership CreateProfile CreateStarterMappingTemplate CreateTransformer \
            DeleteCapability DeletePartnership DeleteProfile DeleteTransformer \
            GenerateMapping \
            GetCapability GetPartnership GetProfile GetTransformer GetTransformerJob \
            ListCapabilities ListPartnerships ListProfiles ListTagsForResource ListTransformers \
            StartTransformerJob \
            TagResource \
            TestConversion TestMapping TestParsing \
            UntagResource \
            UpdateCapability UpdatePartnership UpdateProfile UpdateTransformer",
        ..PLAIN
    },
    Service {
        name: "backup-gateway",
        id: "Backup Gateway",
        target_prefix: "BackupOnPremises_v20210101",
        json: "1.0",
        endpoint_prefix: "backup-gateway",
        signing_name: "backup-gateway",
        endpoint: EndpointData::new("backup-gateway"),
        names: "AssociateGatewayToServer \
            CreateGateway \
            DeleteGateway DeleteHypervisor \
            DisassociateGatewayFromServer \
            GetBandwidthRateLimitSchedule GetGateway GetHypervisor GetHypervisorPropertyMappings \
            GetVirtualMachine \
            ImportHypervisorConfiguration \
            ListGateways ListHypervisors ListTagsForResource ListVirtualMachines \
            PutBandwidthRateLimitSchedule PutHypervisorPropertyMappings PutMaintenanceStartTime \
            StartVirtualMachinesMetadataSync \
            TagResource \
            TestHypervisorConfiguration \
            UntagResource \
            UpdateGatewayInformation UpdateGatewaySoftwareNow UpdateHypervisor",
        ..PLAIN
    },
    Service {
        name: "cloudhsmv2",
        id: "CloudHSM V2",
        target_prefix: "BaldrApiService",
        json: "1.1",
        endpoint_prefix: "cloudhsmv2",
        signing_name: "cloudhsm",
        endpoint: EndpointData::new("cloudhsmv2"),
        names: "CopyBackupToRegion \
            CreateCluster CreateHsm \
            DeleteBackup DeleteCluster DeleteHsm DeleteResourcePolicy \
            DescribeBackups DescribeClusters \
            GetResourcePolicy \
            InitializeCluster \
            ListTags \
            ModifyBackupAttributes ModifyCluster \
            PutResourcePolicy \
            RestoreBackup \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "acm",
        id: "ACM",
        target_prefix: "CertificateManager",
        json: "1.1",
        endpoint_prefix: "acm",
        signing_name: "acm",
        endpoint: EndpointData::new("acm").custom(Custom::IgnoresBoth).rules(&[
            url("https://acm.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        variants: &[
            Variant {
                // ServiceType=ACM-ACME
                operations: "CreateAcmeDomainValidation CreateAcmeEndpoint CreateAcmeExternalAccountBinding \
                    DeleteAcmeDomainValidation DeleteAcmeEndpoint DeleteAcmeExternalAccountBinding \
                    DescribeAcmeAccount DescribeAcmeDomainValidation DescribeAcmeEndpoint \
                    DescribeAcmeExternalAccountBinding \
                    GetAcmeExternalAccountBindingCredentials \
                    ListAcmeAccounts ListAcmeDomainValidations ListAcmeEndpoints \
                    ListAcmeExternalAccountBindings \
                    RevokeAcmeAccount RevokeAcmeExternalAccountBinding \
                    UpdateAcmeDomainValidation UpdateAcmeEndpoint",
                endpoint: EndpointData::new("acm").custom(Custom::IgnoresBoth).rules(&[
                    url("https://acm-acme.{region}.{dual}").partitions("aws").fips(false),
                    error("ACME operations are only available in commercial AWS partitions").fips(false),
                    error("FIPS endpoints are not available for ACME operations").partitions("aws"),
                    error("ACME operations are only available in commercial AWS partitions"),
                ]),
            },
        ],
        names: "AddTagsToCertificate \
            CreateAcmeDomainValidation CreateAcmeEndpoint CreateAcmeExternalAccountBinding \
            DeleteAcmeDomainValidation DeleteAcmeEndpoint DeleteAcmeExternalAccountBinding DeleteCertificate \
            DescribeAcmeAccount DescribeAcmeDomainValidation DescribeAcmeEndpoint \
            DescribeAcmeExternalAccountBinding DescribeCertificate \
            ExportCertificate \
            GetAccountConfiguration GetAcmeExternalAccountBindingCredentials GetCertificate \
            ImportCertificate \
            ListAcmeAccounts ListAcmeDomainValidations ListAcmeEndpoints ListAcmeExternalAccountBindings \
            ListCertificateDomainValidations ListCertificates ListTagsForCertificate ListTagsForResource \
            PutAccountConfiguration \
            RemoveTagsFromCertificate \
            RenewCertificate \
            RequestCertificate \
            ResendValidationEmail \
            RevokeAcmeAccount RevokeAcmeExternalAccountBinding RevokeCertificate \
            SearchCertificates \
            TagResource \
            UntagResource \
            UpdateAcmeDomainValidation UpdateAcmeEndpoint UpdateCertificateOptions",
        ..PLAIN
    },
    Service {
        name: "cloudcontrol",
        id: "CloudControl",
        target_prefix: "CloudApiService",
        json: "1.0",
        endpoint_prefix: "cloudcontrolapi",
        signing_name: "cloudcontrolapi",
        endpoint: EndpointData::new("cloudcontrolapi"),
        names: "CancelResourceRequest \
            CreateResource \
            DeleteResource \
            GetResource GetResourceRequestStatus \
            ListResourceRequests ListResources \
            UpdateResource",
        ..PLAIN
    },
    Service {
        name: "cloudhsm",
        id: "CloudHSM",
        target_prefix: "CloudHsmFrontendService",
        json: "1.1",
        endpoint_prefix: "cloudhsm",
        signing_name: "cloudhsm",
        endpoint: EndpointData::new("cloudhsm"),
        names: "AddTagsToResource \
            CreateHapg CreateHsm CreateLunaClient \
            DeleteHapg DeleteHsm DeleteLunaClient \
            DescribeHapg DescribeHsm DescribeLunaClient \
            GetConfig \
            ListAvailableZones ListHapgs ListHsms ListLunaClients ListTagsForResource \
            ModifyHapg ModifyHsm ModifyLunaClient \
            RemoveTagsFromResource",
        ..PLAIN
    },
    Service {
        name: "codebuild",
        id: "CodeBuild",
        target_prefix: "CodeBuild_20161006",
        json: "1.1",
        endpoint_prefix: "codebuild",
        signing_name: "codebuild",
        endpoint: EndpointData::new("codebuild"),
        names: "BatchDeleteBuilds BatchGetBuildBatches BatchGetBuilds BatchGetCommandExecutions BatchGetFleets \
            BatchGetProjects BatchGetReportGroups BatchGetReports BatchGetSandboxes \
            CreateFleet CreateProject CreateReportGroup CreateWebhook \
            DeleteBuildBatch DeleteFleet DeleteProject DeleteReport DeleteReportGroup DeleteResourcePolicy \
            DeleteSourceCredentials DeleteWebhook \
            DescribeCodeCoverages DescribeTestCases \
            GetReportGroupTrend GetResourcePolicy \
            ImportSourceCredentials \
            InvalidateProjectCache \
            ListBuildBatches ListBuildBatchesForProject ListBuilds ListBuildsForProject \
            ListCommandExecutionsForSandbox ListCuratedEnvironmentImages ListFleets ListProjects \
            ListReportGroups ListReports ListReportsForReportGroup ListSandboxes ListSandboxesForProject \
            ListSharedProjects ListSharedReportGroups ListSourceCredentials \
            PutResourcePolicy \
            RetryBuild RetryBuildBatch \
            StartBuild StartBuildBatch StartCommandExecution StartSandbox StartSandboxConnection \
            StopBuild StopBuildBatch StopSandbox \
            UpdateFleet UpdateProject UpdateProjectVisibility UpdateReportGroup UpdateWebhook",
        ..PLAIN
    },
    Service {
        name: "codecommit",
        id: "CodeCommit",
        target_prefix: "CodeCommit_20150413",
        json: "1.1",
        endpoint_prefix: "codecommit",
        signing_name: "codecommit",
        endpoint: EndpointData::new("codecommit"),
        names: "AssociateApprovalRuleTemplateWithRepository \
            BatchAssociateApprovalRuleTemplateWithRepositories BatchDescribeMergeConflicts \
            BatchDisassociateApprovalRuleTemplateFromRepositories BatchGetCommits BatchGetRepositories \
            CreateApprovalRuleTemplate CreateBranch CreateCommit CreatePullRequest \
            CreatePullRequestApprovalRule CreateRepository CreateUnreferencedMergeCommit \
            DeleteApprovalRuleTemplate DeleteBranch DeleteCommentContent DeleteFile \
            DeletePullRequestApprovalRule DeleteRepository \
            DescribeMergeConflicts DescribePullRequestEvents \
            DisassociateApprovalRuleTemplateFromRepository \
            EvaluatePullRequestApprovalRules \
            GetApprovalRuleTemplate GetBlob GetBlobDifferences GetBranch GetComment GetCommentReactions \
            GetCommentsForComparedCommit GetCommentsForPullRequest GetCommit GetDifferences GetFile GetFolder \
            GetMergeCommit GetMergeConflicts GetMergeOptions GetPullRequest GetPullRequestApprovalStates \
            GetPullRequestOverrideState GetRepository GetRepositoryTriggers \
            ListApprovalRuleTemplates ListAssociatedApprovalRuleTemplatesForRepository ListBranches \
            ListFileCommitHistory ListPullRequests ListRepositories ListRepositoriesForApprovalRuleTemplate \
            ListTagsForResource \
            MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay \
            MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay \
            OverridePullRequestApprovalRules \
            PostCommentForComparedCommit PostCommentForPullRequest PostCommentReply \
            PutCommentReaction PutFile PutRepositoryTriggers \
            TagResource \
            TestRepositoryTriggers \
            UntagResource \
            UpdateApprovalRuleTemplateContent UpdateApprovalRuleTemplateDescription \
            UpdateApprovalRuleTemplateName UpdateComment UpdateDefaultBranch \
            UpdatePullRequestApprovalRuleContent UpdatePullRequestApprovalState UpdatePullRequestDescription \
            UpdatePullRequestStatus UpdatePullRequestTitle UpdateRepositoryDescription \
            UpdateRepositoryEncryptionKey UpdateRepositoryName",
        ..PLAIN
    },
    Service {
        name: "codedeploy",
        id: "CodeDeploy",
        target_prefix: "CodeDeploy_20141006",
        json: "1.1",
        endpoint_prefix: "codedeploy",
        signing_name: "codedeploy",
        endpoint: EndpointData::new("codedeploy"),
        names: "AddTagsToOnPremisesInstances \
            BatchGetApplicationRevisions BatchGetApplications BatchGetDeploymentGroups \
            BatchGetDeploymentInstances BatchGetDeploymentTargets BatchGetDeployments \
            BatchGetOnPremisesInstances \
            ContinueDeployment \
            CreateApplication CreateDeployment CreateDeploymentConfig CreateDeploymentGroup \
            DeleteApplication DeleteDeploymentConfig DeleteDeploymentGroup DeleteGitHubAccountToken \
            DeleteResourcesByExternalId \
            DeregisterOnPremisesInstance \
            GetApplication GetApplicationRevision GetDeployment GetDeploymentConfig GetDeploymentGroup \
            GetDeploymentInstance GetDeploymentTarget GetOnPremisesInstance \
            ListApplicationRevisions ListApplications ListDeploymentConfigs ListDeploymentGroups \
            ListDeploymentInstances ListDeploymentTargets ListDeployments ListGitHubAccountTokenNames \
            ListOnPremisesInstances ListTagsForResource \
            PutLifecycleEventHookExecutionStatus \
            RegisterApplicationRevision RegisterOnPremisesInstance \
            RemoveTagsFromOnPremisesInstances \
            SkipWaitTimeForInstanceTermination \
            StopDeployment \
            TagResource \
            UntagResource \
            UpdateApplication UpdateDeploymentGroup",
        ..PLAIN
    },
    Service {
        name: "codepipeline",
        id: "CodePipeline",
        target_prefix: "CodePipeline_20150709",
        json: "1.1",
        endpoint_prefix: "codepipeline",
        signing_name: "codepipeline",
        endpoint: EndpointData::new("codepipeline"),
        names: "AcknowledgeJob AcknowledgeThirdPartyJob \
            CreateCustomActionType CreatePipeline \
            DeleteCustomActionType DeletePipeline DeleteWebhook \
            DeregisterWebhookWithThirdParty \
            DisableStageTransition \
            EnableStageTransition \
            GetActionType GetJobDetails GetPipeline GetPipelineExecution GetPipelineState \
            GetThirdPartyJobDetails \
            ListActionExecutions ListActionTypes ListDeployActionExecutionTargets ListPipelineExecutions \
            ListPipelines ListRuleExecutions ListRuleTypes ListTagsForResource ListWebhooks \
            OverrideStageCondition \
            PollForJobs PollForThirdPartyJobs \
            PutActionRevision PutApprovalResult PutJobFailureResult PutJobSuccessResult \
            PutThirdPartyJobFailureResult PutThirdPartyJobSuccessResult PutWebhook \
            RegisterWebhookWithThirdParty \
            RetryStageExecution \
            RollbackStage \
            StartPipelineExecution \
            StopPipelineExecution \
            TagResource \
            UntagResource \
            UpdateActionType UpdatePipeline",
        ..PLAIN
    },
    Service {
        name: "comprehendmedical",
        id: "ComprehendMedical",
        target_prefix: "ComprehendMedical_20181030",
        json: "1.1",
        endpoint_prefix: "comprehendmedical",
        signing_name: "comprehendmedical",
        endpoint: EndpointData::new("comprehendmedical"),
        names: "DescribeEntitiesDetectionV2Job DescribeICD10CMInferenceJob DescribePHIDetectionJob \
            DescribeRxNormInferenceJob DescribeSNOMEDCTInferenceJob \
            DetectEntities DetectEntitiesV2 DetectPHI \
            InferICD10CM InferRxNorm InferSNOMEDCT \
            ListEntitiesDetectionV2Jobs ListICD10CMInferenceJobs ListPHIDetectionJobs ListRxNormInferenceJobs \
            ListSNOMEDCTInferenceJobs \
            StartEntitiesDetectionV2Job StartICD10CMInferenceJob StartPHIDetectionJob StartRxNormInferenceJob \
            StartSNOMEDCTInferenceJob \
            StopEntitiesDetectionV2Job StopICD10CMInferenceJob StopPHIDetectionJob StopRxNormInferenceJob \
            StopSNOMEDCTInferenceJob",
        ..PLAIN
    },
    Service {
        name: "comprehend",
        id: "Comprehend",
        target_prefix: "Comprehend_20171127",
        json: "1.1",
        endpoint_prefix: "comprehend",
        signing_name: "comprehend",
        endpoint: EndpointData::new("comprehend"),
        names: "BatchDetectDominantLanguage BatchDetectEntities BatchDetectKeyPhrases BatchDetectSentiment \
            BatchDetectSyntax BatchDetectTargetedSentiment \
            ClassifyDocument \
            ContainsPiiEntities \
            CreateDataset CreateDocumentClassifier CreateEndpoint CreateEntityRecognizer CreateFlywheel \
            DeleteDocumentClassifier DeleteEndpoint DeleteEntityRecognizer DeleteFlywheel DeleteResourcePolicy \
            DescribeDataset DescribeDocumentClassificationJob DescribeDocumentClassifier \
            DescribeDominantLanguageDetectionJob DescribeEndpoint DescribeEntitiesDetectionJob \
            DescribeEntityRecognizer DescribeEventsDetectionJob DescribeFlywheel DescribeFlywheelIteration \
            DescribeKeyPhrasesDetectionJob DescribePiiEntitiesDetectionJob DescribeResourcePolicy \
            DescribeSentimentDetectionJob DescribeTargetedSentimentDetectionJob DescribeTopicsDetectionJob \
            DetectDominantLanguage DetectEntities DetectKeyPhrases DetectPiiEntities DetectSentiment \
            DetectSyntax DetectTargetedSentiment DetectToxicContent \
            ImportModel \
            ListDatasets ListDocumentClassificationJobs ListDocumentClassifierSummaries \
            ListDocumentClassifiers ListDominantLanguageDetectionJobs ListEndpoints ListEntitiesDetectionJobs \
            ListEntityRecognizerSummaries ListEntityRecognizers ListEventsDetectionJobs \
            ListFlywheelIterationHistory ListFlywheels ListKeyPhrasesDetectionJobs \
            ListPiiEntitiesDetectionJobs ListSentimentDetectionJobs ListTagsForResource \
            ListTargetedSentimentDetectionJobs ListTopicsDetectionJobs \
            PutResourcePolicy \
            StartDocumentClassificationJob StartDominantLanguageDetectionJob StartEntitiesDetectionJob \
            StartEventsDetectionJob StartFlywheelIteration StartKeyPhrasesDetectionJob \
            StartPiiEntitiesDetectionJob StartSentimentDetectionJob StartTargetedSentimentDetectionJob \
            StartTopicsDetectionJob \
            StopDominantLanguageDetectionJob StopEntitiesDetectionJob StopEventsDetectionJob \
            StopKeyPhrasesDetectionJob StopPiiEntitiesDetectionJob StopSentimentDetectionJob \
            StopTargetedSentimentDetectionJob StopTrainingDocumentClassifier StopTrainingEntityRecognizer \
            TagResource \
            UntagResource \
            UpdateEndpoint UpdateFlywheel",
        ..PLAIN
    },
    Service {
        name: "compute-optimizer-automation",
        id: "Compute Optimizer Automation",
        target_prefix: "ComputeOptimizerAutomationService",
        json: "1.0",
        endpoint_prefix: "aco-automation",
        signing_name: "aco-automation",
        endpoint: EndpointData::new("aco-automation"),
        names: "AssociateAccounts \
            CreateAutomationRule \
            DeleteAutomationRule \
            DisassociateAccounts \
            GetAutomationEvent GetAutomationRule GetEnrollmentConfiguration \
            ListAccounts ListAutomationEventSteps ListAutomationEventSummaries ListAutomationEvents \
            ListAutomationRulePreview ListAutomationRulePreviewSummaries ListAutomationRules \
            ListRecommendedActionSummaries ListRecommendedActions ListTagsForResource \
            RollbackAutomationEvent \
            StartAutomationEvent \
            TagResource \
            UntagResource \
            UpdateAutomationRule UpdateEnrollmentConfiguration",
        ..PLAIN
    },
    Service {
        name: "compute-optimizer",
        id: "Compute Optimizer",
        target_prefix: "ComputeOptimizerService",
        json: "1.0",
        endpoint_prefix: "compute-optimizer",
        signing_name: "compute-optimizer",
        endpoint: EndpointData::new("compute-optimizer"),
        names: "DeleteRecommendationPreferences \
            DescribeRecommendationExportJobs \
            ExportAutoScalingGroupRecommendations ExportEBSVolumeRecommendations \
            ExportEC2InstanceRecommendations ExportECSServiceRecommendations ExportIdleRecommendations \
            ExportLambdaFunctionRecommendations ExportLicenseRecommendations ExportRDSDatabaseRecommendations \
            GetAutoScalingGroupRecommendations GetEBSVolumeRecommendations GetEC2InstanceRecommendations \
            GetEC2RecommendationProjectedMetrics GetECSServiceRecommendationProjectedMetrics \
            GetECSServiceRecommendations GetEffectiveRecommendationPreferences GetEnrollmentStatus \
            GetEnrollmentStatusesForOrganization GetIdleRecommendations GetLambdaFunctionRecommendations \
            GetLicenseRecommendations GetRDSDatabaseRecommendationProjectedMetrics \
            GetRDSDatabaseRecommendations GetRecommendationPreferences GetRecommendationSummaries \
            PutRecommendationPreferences \
            UpdateEnrollmentStatus",
        ..PLAIN
    },
    Service {
        name: "cost-optimization-hub",
        id: "Cost Optimization Hub",
        target_prefix: "CostOptimizationHubService",
        json: "1.0",
        endpoint_prefix: "cost-optimization-hub",
        signing_name: "cost-optimization-hub",
        endpoint: EndpointData::new("cost-optimization-hub"),
        names: "GetPreferences GetRecommendation \
            ListEfficiencyMetrics ListEnrollmentStatuses ListRecommendationSummaries ListRecommendations \
            UpdateEnrollmentStatus UpdatePreferences",
        ..PLAIN
    },
    Service {
        name: "datapipeline",
        id: "Data Pipeline",
        target_prefix: "DataPipeline",
        json: "1.1",
        endpoint_prefix: "datapipeline",
        signing_name: "datapipeline",
        endpoint: EndpointData::new("datapipeline"),
        names: "ActivatePipeline \
            AddTags \
            CreatePipeline \
            DeactivatePipeline \
            DeletePipeline \
            DescribeObjects DescribePipelines \
            EvaluateExpression \
            GetPipelineDefinition \
            ListPipelines \
            PollForTask \
            PutPipelineDefinition \
            QueryObjects \
            RemoveTags \
            ReportTaskProgress ReportTaskRunnerHeartbeat \
            SetStatus SetTaskStatus \
            ValidatePipelineDefinition",
        ..PLAIN
    },
    Service {
        name: "devicefarm",
        id: "Device Farm",
        target_prefix: "DeviceFarm_20150623",
        json: "1.1",
        endpoint_prefix: "devicefarm",
        signing_name: "devicefarm",
        endpoint: EndpointData::new("devicefarm"),
        names: "CreateDevicePool CreateInstanceProfile CreateNetworkProfile CreateProject \
            CreateRemoteAccessSession CreateTestGridProject CreateTestGridUrl CreateUpload \
            CreateVPCEConfiguration \
            DeleteDevicePool DeleteInstanceProfile DeleteNetworkProfile DeleteProject \
            DeleteRemoteAccessSession DeleteRun DeleteTestGridProject DeleteUpload DeleteVPCEConfiguration \
            GetAccountSettings GetDevice GetDeviceInstance GetDevicePool GetDevicePoolCompatibility \
            GetInstanceProfile GetJob GetNetworkProfile GetOfferingStatus GetProject GetRemoteAccessSession \
            GetRun GetSuite GetTest GetTestGridProject GetTestGridSession GetUpload GetVPCEConfiguration \
            InstallToRemoteAccessSession \
            ListArtifacts ListDeviceInstances ListDevicePools ListDevices ListInstanceProfiles ListJobs \
            ListNetworkProfiles ListOfferingPromotions ListOfferingTransactions ListOfferings ListProjects \
            ListRemoteAccessSessions ListRuns ListSamples ListSuites ListTagsForResource ListTestGridProjects \
            ListTestGridSessionActions ListTestGridSessionArtifacts ListTestGridSessions ListTests \
            ListUniqueProblems ListUploads ListVPCEConfigurations \
            PurchaseOffering \
            RenewOffering \
            ScheduleRun \
            StopJob StopRemoteAccessSession StopRun \
            TagResource \
            UntagResource \
            UpdateDeviceInstance UpdateDevicePool UpdateInstanceProfile UpdateNetworkProfile UpdateProject \
            UpdateTestGridProject UpdateUpload UpdateVPCEConfiguration",
        ..PLAIN
    },
    Service {
        name: "ds",
        id: "Directory Service",
        target_prefix: "DirectoryService_20150416",
        json: "1.1",
        endpoint_prefix: "ds",
        signing_name: "ds",
        endpoint: EndpointData::new("ds"),
        names: "AcceptSharedDirectory \
            AddIpRoutes AddRegion AddTagsToResource \
            CancelSchemaExtension \
            ConnectDirectory \
            CreateAlias CreateComputer CreateConditionalForwarder CreateDirectory CreateHybridAD \
            CreateLogSubscription CreateMicrosoftAD CreateSnapshot CreateTrust \
            DeleteADAssessment DeleteConditionalForwarder DeleteDirectory DeleteLogSubscription DeleteSnapshot \
            DeleteTrust \
            DeregisterCertificate DeregisterEventTopic \
            DescribeADAssessment DescribeCAEnrollmentPolicy DescribeCertificate \
            DescribeClientAuthenticationSettings DescribeConditionalForwarders DescribeDirectories \
            DescribeDirectoryDataAccess DescribeDomainControllers DescribeEventTopics DescribeHybridADUpdate \
            DescribeLDAPSSettings DescribeRegions DescribeSettings DescribeSharedDirectories DescribeSnapshots \
            DescribeTrusts DescribeUpdateDirectory \
            DisableCAEnrollmentPolicy DisableClientAuthentication DisableDirectoryDataAccess DisableLDAPS \
            DisableRadius DisableSso \
            EnableCAEnrollmentPolicy EnableClientAuthentication EnableDirectoryDataAccess EnableLDAPS \
            EnableRadius EnableSso \
            GetDirectoryLimits GetSnapshotLimits \
            ListADAssessments ListCertificates ListIpRoutes ListLogSubscriptions ListSchemaExtensions \
            ListTagsForResource \
            RegisterCertificate RegisterEventTopic \
            RejectSharedDirectory \
            RemoveIpRoutes RemoveRegion RemoveTagsFromResource \
            ResetUserPassword \
            RestoreFromSnapshot \
            ShareDirectory \
            StartADAssessment StartSchemaExtension \
            UnshareDirectory \
            UpdateConditionalForwarder UpdateDirectorySetup UpdateHybridAD UpdateNumberOfDomainControllers \
            UpdateRadius UpdateSettings UpdateTrust \
            VerifyTrust",
        ..PLAIN
    },
    Service {
        name: "dynamodbstreams",
        id: "DynamoDB Streams",
        target_prefix: "DynamoDBStreams_20120810",
        json: "1.0",
        endpoint_prefix: "streams.dynamodb",
        signing_name: "dynamodb",
        endpoint: EndpointData::new("streams.dynamodb").rules(&[
            url("https://streams-dynamodb{fips}.{region}.{dual}").partitions("aws aws-cn aws-us-gov").dual_stack(true),
            url("https://streams.dynamodb.{region}.{suffix}").partitions("aws-us-gov").fips(true),
        ]),
        names: "DescribeStream \
            GetRecords GetShardIterator \
            ListStreams",
        ..PLAIN
    },
    Service {
        name: "dynamodb",
        id: "DynamoDB",
        target_prefix: "DynamoDB_20120810",
        json: "1.0",
        endpoint_prefix: "dynamodb",
        signing_name: "dynamodb",
        endpoint: EndpointData::new("dynamodb").custom(Custom::RefusesHosts("dynamodb search-dynamodb")).rules(&[
            error("Invalid Configuration: FIPS and local endpoint are not supported").regions("local").fips(true),
            url("https://dynamodb.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
            error("Invalid Configuration: Dualstack and local endpoint are not supported").regions("local").dual_stack(true),
            url("http://localhost:8000").signed_for("{global}").regions("local"),
        ]),
        variants: &[
            Variant {
                // IsSearchOperation=true
                operations: "SearchVectors",
                endpoint: EndpointData::new("search-dynamodb").custom(Custom::RefusesHosts("dynamodb search-dynamodb")).rules(&[
                    error("Invalid Configuration: FIPS and local endpoint are not supported").regions("local").fips(true),
                    url("https://search-dynamodb.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
                    error("Invalid Configuration: Dualstack and local endpoint are not supported").regions("local").dual_stack(true),
                    url("http://localhost:8000").signed_for("{global}").regions("local"),
                ]),
            },
        ],
        names: "BatchExecuteStatement BatchGetItem BatchWriteItem \
            CreateBackup CreateGlobalTable CreateTable \
            DeleteBackup DeleteItem DeleteResourcePolicy DeleteTable \
            DescribeBackup DescribeContinuousBackups DescribeContributorInsights DescribeEndpoints \
            DescribeExport DescribeGlobalTable DescribeGlobalTableSettings DescribeImport \
            DescribeKinesisStreamingDestination DescribeLimits DescribeTable DescribeTableReplicaAutoScaling \
            DescribeTimeToLive \
            DisableKinesisStreamingDestination \
            EnableKinesisStreamingDestination \
            ExecuteStatement ExecuteTransaction \
            ExportTableToPointInTime \
            GetItem GetResourcePolicy \
            ImportTable \
            ListBackups ListContributorInsights ListExports ListGlobalTables ListImports ListTables \
            ListTagsOfResource \
            PutItem PutResourcePolicy \
            Query \
            RestoreTableFromBackup RestoreTableToPointInTime \
            Scan \
            SearchVectors \
            TagResource \
            TransactGetItems TransactWriteItems \
            UntagResource \
            UpdateContinuousBackups UpdateContributorInsights UpdateGlobalTable UpdateGlobalTableSettings \
            UpdateItem UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling \
            UpdateTimeToLive",
        ..PLAIN
    },
    Service {
        name: "application-insights",
        id: "Application Insights",
        target_prefix: "EC2WindowsBarleyService",
        json: "1.1",
        endpoint_prefix: "applicationinsights",
        signing_name: "applicationinsights",
        endpoint: EndpointData::new("applicationinsights"),
        names: "AddWorkload \
            CreateApplication CreateComponent CreateLogPattern \
            DeleteApplication DeleteComponent DeleteLogPattern \
            DescribeApplication DescribeComponent DescribeComponentConfiguration \
            DescribeComponentConfigurationRecommendation DescribeLogPattern DescribeObservation \
            DescribeProblem DescribeProblemObservations DescribeWorkload \
            ListApplications ListComponents ListConfigurationHistory ListLogPatternSets ListLogPatterns \
            ListProblems ListTagsForResource ListWorkloads \
            RemoveWorkload \
            TagResource \
            UntagResource \
            UpdateApplication UpdateComponent UpdateComponentConfiguration UpdateLogPattern UpdateProblem \
            UpdateWorkload",
        ..PLAIN
    },
    Service {
        name: "workspaces-instances",
        id: "Workspaces Instances",
        target_prefix: "EUCMIFrontendAPIService",
        json: "1.0",
        endpoint_prefix: "workspaces-instances",
        signing_name: "workspaces-instances",
        endpoint: EndpointData::new("workspaces-instances").custom(Custom::IgnoresDualStack).rules(&[
            url("https://workspaces-instances{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "AssociateVolume \
            CreateVolume CreateWorkspaceInstance \
            DeleteVolume DeleteWorkspaceInstance \
            DisassociateVolume \
            GetWorkspaceInstance \
            ListInstanceTypes ListRegions ListTagsForResource ListWorkspaceInstances \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "emr",
        id: "EMR",
        target_prefix: "ElasticMapReduce",
        json: "1.1",
        endpoint_prefix: "elasticmapreduce",
        signing_name: "elasticmapreduce",
        endpoint: EndpointData::new("elasticmapreduce").rules(&[
            url("https://elasticmapreduce.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddInstanceFleet AddInstanceGroups AddJobFlowSteps AddTags \
            CancelSteps \
            CreatePersistentAppUI CreateSecurityConfiguration CreateStudio CreateStudioSessionMapping \
            DeleteSecurityConfiguration DeleteStudio DeleteStudioSessionMapping \
            DescribeCluster DescribeJobFlows DescribeNotebookExecution DescribePersistentAppUI \
            DescribeReleaseLabel DescribeSecurityConfiguration DescribeStep DescribeStudio \
            GetAutoTerminationPolicy GetBlockPublicAccessConfiguration GetClusterSessionCredentials \
            GetManagedScalingPolicy GetOnClusterAppUIPresignedURL GetPersistentAppUIPresignedURL GetSession \
            GetSessionEndpoint GetStudioSessionMapping \
            ListBootstrapActions ListClusters ListInstanceFleets ListInstanceGroups ListInstances \
            ListNotebookExecutions ListReleaseLabels ListSecurityConfigurations ListSessions ListSteps \
            ListStudioSessionMappings ListStudios ListSupportedInstanceTypes \
            ModifyCluster ModifyInstanceFleet ModifyInstanceGroups \
            PutAutoScalingPolicy PutAutoTerminationPolicy PutBlockPublicAccessConfiguration \
            PutManagedScalingPolicy \
            RemoveAutoScalingPolicy RemoveAutoTerminationPolicy RemoveManagedScalingPolicy RemoveTags \
            RunJobFlow \
            SetKeepJobFlowAliveWhenNoSteps SetTerminationProtection SetUnhealthyNodeReplacement \
            SetVisibleToAllUsers \
            StartNotebookExecution StartSession \
            StopNotebookExecution \
            TerminateJobFlows TerminateSession \
            UpdateStudio UpdateStudioSessionMapping",
        ..PLAIN
    },
    Service {
        name: "firehose",
        id: "Firehose",
        target_prefix: "Firehose_20150804",
        json: "1.1",
        endpoint_prefix: "firehose",
        signing_name: "firehose",
        endpoint: EndpointData::new("firehose"),
        names: "CreateDeliveryStream \
            DeleteDeliveryStream \
            DescribeDeliveryStream \
            ListDeliveryStreams ListTagsForDeliveryStream \
            PutRecord PutRecordBatch \
            StartDeliveryStreamEncryption \
            StopDeliveryStreamEncryption \
            TagDeliveryStream \
            UntagDeliveryStream \
            UpdateDestination",
        ..PLAIN
    },
    Service {
        name: "datasync",
        id: "DataSync",
        target_prefix: "FmrsService",
        json: "1.1",
        endpoint_prefix: "datasync",
        signing_name: "datasync",
        endpoint: EndpointData::new("datasync"),
        names: "CancelTaskExecution \
            CreateAgent CreateLocationAzureBlob CreateLocationEfs CreateLocationFsxLustre \
            CreateLocationFsxOntap CreateLocationFsxOpenZfs CreateLocationFsxWindows CreateLocationHdfs \
            CreateLocationNfs CreateLocationObjectStorage CreateLocationS3 CreateLocationSmb CreateTask \
            DeleteAgent DeleteLocation DeleteTask \
            DescribeAgent DescribeLocationAzureBlob DescribeLocationEfs DescribeLocationFsxLustre \
            DescribeLocationFsxOntap DescribeLocationFsxOpenZfs DescribeLocationFsxWindows \
            DescribeLocationHdfs DescribeLocationNfs DescribeLocationObjectStorage DescribeLocationS3 \
            DescribeLocationSmb DescribeTask DescribeTaskExecution \
            ListAgents ListLocations ListTagsForResource ListTaskExecutions ListTasks \
            StartTaskExecution \
            TagResource \
            UntagResource \
            UpdateAgent UpdateLocationAzureBlob UpdateLocationEfs UpdateLocationFsxLustre \
            UpdateLocationFsxOntap UpdateLocationFsxOpenZfs UpdateLocationFsxWindows UpdateLocationHdfs \
            UpdateLocationNfs UpdateLocationObjectStorage UpdateLocationS3 UpdateLocationSmb UpdateTask \
            UpdateTaskExecution",
        ..PLAIN
    },
    Service {
        name: "gamelift",
        id: "GameLift",
        target_prefix: "GameLift",
        json: "1.1",
        endpoint_prefix: "gamelift",
        signing_name: "gamelift",
        endpoint: EndpointData::new("gamelift"),
        names: "AcceptMatch \
            ClaimGameServer \
            CreateAlias CreateBuild CreateContainerFleet CreateContainerGroupDefinition CreateFleet \
            CreateFleetLocations CreateGameServerGroup CreateGameSession CreateGameSessionQueue CreateLocation \
            CreateMatchmakingConfiguration CreateMatchmakingRuleSet CreatePlayerSession CreatePlayerSessions \
            CreateScript CreateVpcPeeringAuthorization CreateVpcPeeringConnection \
            DeleteAlias DeleteBuild DeleteContainerFleet DeleteContainerGroupDefinition DeleteFleet \
            DeleteFleetLocations DeleteGameServerGroup DeleteGameSessionQueue DeleteLocation \
            DeleteMatchmakingConfiguration DeleteMatchmakingRuleSet DeleteScalingPolicy DeleteScript \
            DeleteVpcPeeringAuthorization DeleteVpcPeeringConnection \
            DeregisterCompute DeregisterGameServer \
            DescribeAlias DescribeBuild DescribeCompute DescribeContainerFleet \
            DescribeContainerGroupDefinition DescribeContainerGroupPortMappings DescribeEC2InstanceLimits \
            DescribeFleetAttributes DescribeFleetCapacity DescribeFleetDeployment DescribeFleetEvents \
            DescribeFleetLocationAttributes DescribeFleetLocationCapacity DescribeFleetLocationUtilization \
            DescribeFleetPortSettings DescribeFleetUtilization DescribeGameServer DescribeGameServerGroup \
            DescribeGameServerInstances DescribeGameSessionDetails DescribeGameSessionPlacement \
            DescribeGameSessionQueues DescribeGameSessions DescribeInstances DescribeMatchmaking \
            DescribeMatchmakingConfigurations DescribeMatchmakingRuleSets DescribePlayerSessions \
            DescribeRuntimeConfiguration DescribeScalingPolicies DescribeScript \
            DescribeVpcPeeringAuthorizations DescribeVpcPeeringConnections \
            GetComputeAccess GetComputeAuthToken GetGameSessionLogUrl GetInstanceAccess \
            GetPlayerConnectionDetails \
            ListAliases ListBuilds ListCompute ListContainerFleets ListContainerGroupDefinitionVersions \
            ListContainerGroupDefinitions ListFleetDeployments ListFleets ListGameServerGroups ListGameServers \
            ListLocations ListScripts ListTagsForResource \
            PutScalingPolicy \
            RegisterCompute RegisterGameServer \
            RequestUploadCredentials \
            ResolveAlias \
            ResumeGameServerGroup \
            SearchGameSessions \
            StartFleetActions StartGameSessionPlacement StartMatchBackfill StartMatchmaking \
            StopFleetActions StopGameSessionPlacement StopMatchmaking \
            SuspendGameServerGroup \
            TagResource \
            TerminateGameSession \
            UntagResource \
            UpdateAlias UpdateBuild UpdateContainerFleet UpdateContainerGroupDefinition UpdateFleetAttributes \
            UpdateFleetCapacity UpdateFleetPortSettings UpdateGameServer UpdateGameServerGroup \
            UpdateGameSession UpdateGameSessionQueue UpdateMatchmakingConfiguration UpdateRuntimeConfiguration \
            UpdateScript \
            ValidateMatchmakingRuleSet",
        ..PLAIN
    },
    Service {
        name: "globalaccelerator",
        id: "Global Accelerator",
        target_prefix: "GlobalAccelerator_V20180706",
        json: "1.1",
        endpoint_prefix: "globalaccelerator",
        signing_name: "globalaccelerator",
        endpoint: EndpointData::new("globalaccelerator"),
        names: "AddCustomRoutingEndpoints AddEndpoints \
            AdvertiseByoipCidr \
            AllowCustomRoutingTraffic \
            CreateAccelerator CreateCrossAccountAttachment CreateCustomRoutingAccelerator \
            CreateCustomRoutingEndpointGroup CreateCustomRoutingListener CreateEndpointGroup CreateListener \
            DeleteAccelerator DeleteCrossAccountAttachment DeleteCustomRoutingAccelerator \
            DeleteCustomRoutingEndpointGroup DeleteCustomRoutingListener DeleteEndpointGroup DeleteListener \
            DenyCustomRoutingTraffic \
            DeprovisionByoipCidr \
            DescribeAccelerator DescribeAcceleratorAttributes DescribeCrossAccountAttachment \
            DescribeCustomRoutingAccelerator DescribeCustomRoutingAcceleratorAttributes \
            DescribeCustomRoutingEndpointGroup DescribeCustomRoutingListener DescribeEndpointGroup \
            DescribeListener \
            ListAccelerators ListByoipCidrs ListCrossAccountAttachments ListCrossAccountResourceAccounts \
            ListCrossAccountResources ListCustomRoutingAccelerators ListCustomRoutingEndpointGroups \
            ListCustomRoutingListeners ListCustomRoutingPortMappings \
            ListCustomRoutingPortMappingsByDestination ListEndpointGroups ListListeners ListTagsForResource \
            ProvisionByoipCidr \
            RemoveCustomRoutingEndpoints RemoveEndpoints \
            TagResource \
            UntagResource \
            UpdateAccelerator UpdateAcceleratorAttributes UpdateCrossAccountAttachment \
            UpdateCustomRoutingAccelerator UpdateCustomRoutingAcceleratorAttributes \
            UpdateCustomRoutingListener UpdateEndpointGroup UpdateListener \
            WithdrawByoipCidr",
        ..PLAIN
    },
    Service {
        name: "cloudwatch",
        id: "CloudWatch",
        target_prefix: "GraniteServiceVersion20100801",
        json: "1.0",
        endpoint_prefix: "monitoring",
        signing_name: "monitoring",
        query_compatible: true,
        endpoint: EndpointData::new("monitoring").rules(&[
            url("https://monitoring.{region}.{suffix}").partitions("aws-us-gov").fips(true),
        ]),
        names: "AssociateDatasetKmsKey \
            CreateResourceMetricsConfiguration \
            DeleteAlarmMuteRule DeleteAlarms DeleteAnomalyDetector DeleteDashboards DeleteInsightRules \
            DeleteMetricStream DeleteResourceMetricsConfiguration \
            DescribeAlarmContributors DescribeAlarmHistory DescribeAlarms DescribeAlarmsForMetric \
            DescribeAnomalyDetectors DescribeInsightRules \
            DisableAlarmActions DisableInsightRules \
            DisassociateDatasetKmsKey \
            EnableAlarmActions EnableInsightRules \
            GetAlarmMuteRule GetDashboard GetDataset GetInsightRuleReport GetMetricData GetMetricStatistics \
            GetMetricStream GetMetricWidgetImage GetOTelEnrichment GetResourceMetricsConfiguration \
            ListAlarmMuteRules ListDashboards ListManagedInsightRules ListMetricStreams ListMetrics \
            ListTagsForResource \
            PutAlarmMuteRule PutAnomalyDetector PutCompositeAlarm PutDashboard PutInsightRule PutLogAlarm \
            PutManagedInsightRules PutMetricAlarm PutMetricData PutMetricStream \
            SetAlarmState \
            StartMetricStreams StartOTelEnrichment \
            StopMetricStreams StopOTelEnrichment \
            TagResource \
            UntagResource \
            UpdateOTelEnrichment UpdateResourceMetricsConfiguration",
        ..PLAIN
    },
    Service {
        name: "healthlake",
        id: "HealthLake",
        target_prefix: "HealthLake",
        json: "1.0",
        endpoint_prefix: "healthlake",
        signing_name: "healthlake",
        endpoint: EndpointData::new("healthlake"),
        special: &[
            ("CreateDataTransformationProfile", Special::HostPrefix("datatransformation.")),
            ("DeleteDataTransformationProfile", Special::HostPrefix("datatransformation.")),
            ("DescribeDataTransformationJob", Special::HostPrefix("datatransformation.")),
            ("GetDataTransformationProfile", Special::HostPrefix("datatransformation.")),
            ("ListDataTransformationJobs", Special::HostPrefix("datatransformation.")),
            ("ListDataTransformationProfileVersions", Special::HostPrefix("datatransformation.")),
            ("ListDataTransformationProfiles", Special::HostPrefix("datatransformation.")),
            ("PublishDataTransformationProfile", Special::HostPrefix("datatransformation.")),
            ("StartDataTransformationJob", Special::HostPrefix("datatransformation.")),
            ("UpdateDataTransformationProfile", Special::HostPrefix("datatransformation.")),
            ("UpdateProfileWithAgent", Special::HostPrefix("datatransformation.")),
        ],
        names: "CreateDataTransformationProfile CreateFHIRDatastore \
            DeleteDataTransformationProfile DeleteFHIRDatastore \
            DescribeDataTransformationJob DescribeFHIRDatastore DescribeFHIRExportJob DescribeFHIRImportJob \
            GetDataTransformationProfile \
            ListDataTransformationJobs ListDataTransformationProfileVersions ListDataTransformationProfiles \
            ListFHIRDatastores ListFHIRExportJobs ListFHIRImportJobs ListTagsForResource \
            PublishDataTransformationProfile \
            RestoreFHIRDatastore \
            StartDataTransformationJob StartFHIRExportJob StartFHIRImportJob \
            TagResource \
            UntagResource \
            UpdateDataTransformationProfile UpdateFHIRDatastore UpdateProfileWithAgent",
        ..PLAIN
    },
    Service {
        name: "inspector",
        id: "Inspector",
        target_prefix: "InspectorService",
        json: "1.1",
        endpoint_prefix: "inspector",
        signing_name: "inspector",
        endpoint: EndpointData::new("inspector"),
        names: "AddAttributesToFindings \
            CreateAssessmentTarget CreateAssessmentTemplate CreateExclusionsPreview CreateResourceGroup \
            DeleteAssessmentRun DeleteAssessmentTarget DeleteAssessmentTemplate \
            DescribeAssessmentRuns DescribeAssessmentTargets DescribeAssessmentTemplates \
            DescribeCrossAccountAccessRole DescribeExclusions DescribeFindings DescribeResourceGroups \
            DescribeRulesPackages \
            GetAssessmentReport GetExclusionsPreview GetTelemetryMetadata \
            ListAssessmentRunAgents ListAssessmentRuns ListAssessmentTargets ListAssessmentTemplates \
            ListEventSubscriptions ListExclusions ListFindings ListRulesPackages ListTagsForResource \
            PreviewAgents \
            RegisterCrossAccountAccessRole \
            RemoveAttributesFromFindings \
            SetTagsForResource \
            StartAssessmentRun \
            StopAssessmentRun \
            SubscribeToEvent \
            UnsubscribeFromEvent \
            UpdateAssessmentTarget",
        ..PLAIN
    },
    Service {
        name: "interconnect",
        id: "Interconnect",
        target_prefix: "Interconnect",
        json: "1.0",
        endpoint_prefix: "interconnect",
        signing_name: "interconnect",
        endpoint: EndpointData::new("interconnect").custom(Custom::IgnoresDualStack).rules(&[
            url("https://interconnect{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "AcceptConnectionProposal \
            CreateConnection \
            DeleteConnection \
            DescribeConnectionProposal \
            GetConnection GetEnvironment \
            ListAttachPoints ListConnections ListEnvironments ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateConnection",
        ..PLAIN
    },
    Service {
        name: "invoicing",
        id: "Invoicing",
        target_prefix: "Invoicing",
        json: "1.0",
        endpoint_prefix: "invoicing",
        signing_name: "invoicing",
        endpoint: EndpointData::new("invoicing").custom(Custom::IgnoresDualStack).rules(&[
            url("https://invoicing{fips}.{global}.{dual}").signed_for("{global}"),
        ]),
        names: "BatchGetInvoiceProfile \
            CreateInvoiceUnit CreateProcurementPortalPreference \
            DeleteInvoiceUnit DeleteProcurementPortalPreference \
            GetInvoicePDF GetInvoiceUnit GetProcurementPortalPreference \
            ListInvoiceSummaries ListInvoiceUnits ListProcurementPortalPreferences \
            ListProcurementPortalSuppliers ListProcurementPortals ListTagsForResource \
            PutProcurementPortalPreference \
            SendProcurementPortalValidation \
            TagResource \
            UntagResource \
            UpdateInvoiceUnit UpdateProcurementPortalPreferenceStatus \
            VerifyProcurementPortalValidation",
        ..PLAIN
    },
    Service {
        name: "iotfleetwise",
        id: "IoTFleetWise",
        target_prefix: "IoTAutobahnControlPlane",
        json: "1.0",
        endpoint_prefix: "iotfleetwise",
        signing_name: "iotfleetwise",
        endpoint: EndpointData::new("iotfleetwise"),
        names: "AssociateVehicleFleet \
            BatchCreateVehicle BatchUpdateVehicle \
            CreateCampaign CreateDecoderManifest CreateFleet CreateModelManifest CreateSignalCatalog \
            CreateStateTemplate CreateVehicle \
            DeleteCampaign DeleteDecoderManifest DeleteFleet DeleteModelManifest DeleteSignalCatalog \
            DeleteStateTemplate DeleteVehicle \
            DisassociateVehicleFleet \
            GetCampaign GetDecoderManifest GetEncryptionConfiguration GetFleet GetLoggingOptions \
            GetModelManifest GetRegisterAccountStatus GetSignalCatalog GetStateTemplate GetVehicle \
            GetVehicleStatus \
            ImportDecoderManifest ImportSignalCatalog \
            ListCampaigns ListDecoderManifestNetworkInterfaces ListDecoderManifestSignals ListDecoderManifests \
            ListFleets ListFleetsForVehicle ListModelManifestNodes ListModelManifests ListSignalCatalogNodes \
            ListSignalCatalogs ListStateTemplates ListTagsForResource ListVehicles ListVehiclesInFleet \
            PutEncryptionConfiguration PutLoggingOptions \
            RegisterAccount \
            TagResource \
            UntagResource \
            UpdateCampaign UpdateDecoderManifest UpdateFleet UpdateModelManifest UpdateSignalCatalog \
            UpdateStateTemplate UpdateVehicle",
        ..PLAIN
    },
    Service {
        name: "iotsecuretunneling",
        id: "IoTSecureTunneling",
        target_prefix: "IoTSecuredTunneling",
        json: "1.1",
        endpoint_prefix: "api.tunneling.iot",
        signing_name: "IoTSecuredTunneling",
        endpoint: EndpointData::new("api.tunneling.iot").rules(&[
            url("https://api.iot-tunneling{fips}.{region}.{dual}").partitions("aws aws-cn aws-us-gov").dual_stack(true),
        ]),
        names: "CloseTunnel \
            DescribeTunnel \
            ListTagsForResource ListTunnels \
            OpenTunnel \
            RotateTunnelAccessToken \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "iotthingsgraph",
        id: "IoTThingsGraph",
        target_prefix: "IotThingsGraphFrontEndService",
        json: "1.1",
        endpoint_prefix: "iotthingsgraph",
        signing_name: "iotthingsgraph",
        endpoint: EndpointData::new("iotthingsgraph"),
        names: "AssociateEntityToThing \
            CreateFlowTemplate CreateSystemInstance CreateSystemTemplate \
            DeleteFlowTemplate DeleteNamespace DeleteSystemInstance DeleteSystemTemplate \
            DeploySystemInstance \
            DeprecateFlowTemplate DeprecateSystemTemplate \
            DescribeNamespace \
            DissociateEntityFromThing \
            GetEntities GetFlowTemplate GetFlowTemplateRevisions GetNamespaceDeletionStatus GetSystemInstance \
            GetSystemTemplate GetSystemTemplateRevisions GetUploadStatus \
            ListFlowExecutionMessages ListTagsForResource \
            SearchEntities SearchFlowExecutions SearchFlowTemplates SearchSystemInstances \
            SearchSystemTemplates SearchThings \
            TagResource \
            UndeploySystemInstance \
            UntagResource \
            UpdateFlowTemplate UpdateSystemTemplate \
            UploadEntityDefinitions",
        ..PLAIN
    },
    Service {
        name: "keyspaces",
        id: "Keyspaces",
        target_prefix: "KeyspacesService",
        json: "1.0",
        endpoint_prefix: "cassandra",
        signing_name: "cassandra",
        endpoint: EndpointData::new("cassandra").rules(&[
            url("https://cassandra.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "CreateKeyspace CreateTable CreateType \
            DeleteKeyspace DeleteTable DeleteType \
            GetKeyspace GetTable GetTableAutoScalingSettings GetType \
            ListKeyspaces ListTables ListTagsForResource ListTypes \
            RestoreTable \
            TagResource \
            UntagResource \
            UpdateKeyspace UpdateTable",
        ..PLAIN
    },
    Service {
        name: "keyspacesstreams",
        id: "KeyspacesStreams",
        target_prefix: "KeyspacesStreams",
        json: "1.0",
        endpoint_prefix: "cassandra-streams",
        signing_name: "cassandra",
        endpoint: EndpointData::new("cassandra-streams").custom(Custom::IgnoresDualStack).rules(&[
            url("https://cassandra-streams{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "GetRecords GetShardIterator GetStream \
            ListStreams",
        ..PLAIN
    },
    Service {
        name: "kinesisanalytics",
        id: "Kinesis Analytics",
        target_prefix: "KinesisAnalytics_20150814",
        json: "1.1",
        endpoint_prefix: "kinesisanalytics",
        signing_name: "kinesisanalytics",
        endpoint: EndpointData::new("kinesisanalytics"),
        names: "AddApplicationCloudWatchLoggingOption AddApplicationInput \
            AddApplicationInputProcessingConfiguration AddApplicationOutput AddApplicationReferenceDataSource \
            CreateApplication \
            DeleteApplication DeleteApplicationCloudWatchLoggingOption \
            DeleteApplicationInputProcessingConfiguration DeleteApplicationOutput \
            DeleteApplicationReferenceDataSource \
            DescribeApplication \
            DiscoverInputSchema \
            ListApplications ListTagsForResource \
            StartApplication \
            StopApplication \
            TagResource \
            UntagResource \
            UpdateApplication",
        ..PLAIN
    },
    Service {
        name: "kinesisanalyticsv2",
        id: "Kinesis Analytics V2",
        target_prefix: "KinesisAnalytics_20180523",
        json: "1.1",
        endpoint_prefix: "kinesisanalytics",
        signing_name: "kinesisanalytics",
        endpoint: EndpointData::new("kinesisanalytics"),
        names: "AddApplicationCloudWatchLoggingOption AddApplicationInput \
            AddApplicationInputProcessingConfiguration AddApplicationOutput AddApplicationReferenceDataSource \
            AddApplicationVpcConfiguration \
            CreateApplication CreateApplicationPresignedUrl CreateApplicationSnapshot \
            DeleteApplication DeleteApplicationCloudWatchLoggingOption \
            DeleteApplicationInputProcessingConfiguration DeleteApplicationOutput \
            DeleteApplicationReferenceDataSource DeleteApplicationSnapshot DeleteApplicationVpcConfiguration \
            DescribeApplication DescribeApplicationOperation DescribeApplicationSnapshot \
            DescribeApplicationVersion \
            DiscoverInputSchema \
            ListApplicationOperations ListApplicationSnapshots ListApplicationVersions ListApplications \
            ListTagsForResource \
            RollbackApplication \
            StartApplication \
            StopApplication \
            TagResource \
            UntagResource \
            UpdateApplication UpdateApplicationMaintenanceConfiguration",
        ..PLAIN
    },
    Service {
        name: "kinesis",
        id: "Kinesis",
        target_prefix: "Kinesis_20131202",
        json: "1.1",
        endpoint_prefix: "kinesis",
        signing_name: "kinesis",
        endpoint: EndpointData::new("kinesis").rules(&[
            url("https://kinesis.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        special: &[
            ("AddTagsToStream", Special::EndpointFrom("StreamId")),
            ("DecreaseStreamRetentionPeriod", Special::EndpointFrom("StreamId")),
            ("DeleteResourcePolicy", Special::EndpointFrom("StreamId")),
            ("DeleteStream", Special::EndpointFrom("StreamId")),
            ("DeregisterStreamConsumer", Special::EndpointFrom("StreamId")),
            ("DescribeStream", Special::EndpointFrom("StreamId")),
            ("DescribeStreamConsumer", Special::EndpointFrom("StreamId")),
            ("DescribeStreamSummary", Special::EndpointFrom("StreamId")),
            ("DisableEnhancedMonitoring", Special::EndpointFrom("StreamId")),
            ("EnableEnhancedMonitoring", Special::EndpointFrom("StreamId")),
            ("GetRecords", Special::EndpointFrom("StreamId")),
            ("GetResourcePolicy", Special::EndpointFrom("StreamId")),
            ("GetShardIterator", Special::EndpointFrom("StreamId")),
            ("IncreaseStreamRetentionPeriod", Special::EndpointFrom("StreamId")),
            ("ListShards", Special::EndpointFrom("StreamId")),
            ("ListStreamConsumers", Special::EndpointFrom("StreamId")),
            ("ListTagsForResource", Special::EndpointFrom("StreamId")),
            ("ListTagsForStream", Special::EndpointFrom("StreamId")),
            ("MergeShards", Special::EndpointFrom("StreamId")),
            ("PutRecord", Special::EndpointFrom("StreamId")),
            ("PutRecords", Special::EndpointFrom("StreamId")),
            ("PutResourcePolicy", Special::EndpointFrom("StreamId")),
            ("RegisterStreamConsumer", Special::EndpointFrom("StreamId")),
            ("RemoveTagsFromStream", Special::EndpointFrom("StreamId")),
            ("SplitShard", Special::EndpointFrom("StreamId")),
            ("StartStreamEncryption", Special::EndpointFrom("StreamId")),
            ("StopStreamEncryption", Special::EndpointFrom("StreamId")),
            ("SubscribeToShard", Special::EventStream),
            ("SubscribeToShard", Special::EndpointFrom("StreamId")),
            ("TagResource", Special::EndpointFrom("StreamId")),
            ("UntagResource", Special::EndpointFrom("StreamId")),
            ("UpdateMaxRecordSize", Special::EndpointFrom("StreamId")),
            ("UpdateShardCount", Special::EndpointFrom("StreamId")),
            ("UpdateStreamMode", Special::EndpointFrom("StreamId")),
            ("UpdateStreamRecordDistributionStrategy", Special::EndpointFrom("StreamId")),
            ("UpdateStreamWarmThroughput", Special::EndpointFrom("StreamId")),
        ],
        names: "AddTagsToStream \
            CreateChannel CreateStream \
            DecreaseStreamRetentionPeriod \
            DeleteChannel DeleteResourcePolicy DeleteStream \
            DeregisterStreamConsumer \
            DescribeAccountSettings DescribeChannel DescribeLimits DescribeStream DescribeStreamConsumer \
            DescribeStreamSummary \
            DisableEnhancedMonitoring \
            EnableEnhancedMonitoring \
            GetRecords GetResourcePolicy GetShardIterator \
            IncreaseStreamRetentionPeriod \
            ListChannels ListShards ListStreamConsumers ListStreams ListTagsForResource ListTagsForStream \
            MergeShards \
            PutRecord PutRecords PutResourcePolicy \
            RegisterStreamConsumer \
            RemoveTagsFromStream \
            SplitShard \
            StartStreamEncryption \
            StopStreamEncryption \
            SubscribeToShard \
            TagResource \
            UntagResource \
            UpdateAccountSettings UpdateChannel UpdateMaxRecordSize UpdateShardCount UpdateStreamMode \
            UpdateStreamRecordDistributionStrategy UpdateStreamWarmThroughput",
        ..PLAIN
    },
    Service {
        name: "lightsail",
        id: "Lightsail",
        target_prefix: "Lightsail_20161128",
        json: "1.1",
        endpoint_prefix: "lightsail",
        signing_name: "lightsail",
        endpoint: EndpointData::new("lightsail"),
        names: "AllocateStaticIp \
            AttachCertificateToDistribution AttachDisk AttachInstancesToLoadBalancer \
            AttachLoadBalancerTlsCertificate AttachStaticIp \
            CloseInstancePublicPorts \
            CopySnapshot \
            CreateBucket CreateBucketAccessKey CreateCertificate CreateCloudFormationStack CreateContactMethod \
            CreateContainerService CreateContainerServiceDeployment CreateContainerServiceRegistryLogin \
            CreateDisk CreateDiskFromSnapshot CreateDiskSnapshot CreateDistribution CreateDomain \
            CreateDomainEntry CreateGUISessionAccessDetails CreateInstanceSnapshot CreateInstances \
            CreateInstancesFromSnapshot CreateKeyPair CreateLoadBalancer CreateLoadBalancerTlsCertificate \
            CreateRelationalDatabase CreateRelationalDatabaseFromSnapshot CreateRelationalDatabaseSnapshot \
            DeleteAlarm DeleteAutoSnapshot DeleteBucket DeleteBucketAccessKey DeleteCertificate \
            DeleteContactMethod DeleteContainerImage DeleteContainerService DeleteDisk DeleteDiskSnapshot \
            DeleteDistribution DeleteDomain DeleteDomainEntry DeleteInstance DeleteInstanceSnapshot \
            DeleteKeyPair DeleteKnownHostKeys DeleteLoadBalancer DeleteLoadBalancerTlsCertificate \
            DeleteRelationalDatabase DeleteRelationalDatabaseSnapshot \
            DetachCertificateFromDistribution DetachDisk DetachInstancesFromLoadBalancer DetachStaticIp \
            DisableAddOn \
            DownloadDefaultKeyPair \
            EnableAddOn \
            ExportSnapshot \
            GetActiveNames GetAlarms GetAutoSnapshots GetBlueprints GetBucketAccessKeys GetBucketBundles \
            GetBucketMetricData GetBuckets GetBundles GetCertificates GetCloudFormationStackRecords \
            GetContactMethods GetContainerAPIMetadata GetContainerImages GetContainerLog \
            GetContainerServiceDeployments GetContainerServiceMetricData GetContainerServicePowers \
            GetContainerServices GetCostEstimate GetDisk GetDiskSnapshot GetDiskSnapshots GetDisks \
            GetDistributionBundles GetDistributionLatestCacheReset GetDistributionMetricData GetDistributions \
            GetDomain GetDomains GetExportSnapshotRecords GetInstance GetInstanceAccessDetails \
            GetInstanceMetricData GetInstancePortStates GetInstanceSnapshot GetInstanceSnapshots \
            GetInstanceState GetInstances GetKeyPair GetKeyPairs GetLoadBalancer GetLoadBalancerMetricData \
            GetLoadBalancerTlsCertificates GetLoadBalancerTlsPolicies GetLoadBalancers GetOperation \
            GetOperations GetOperationsForResource GetProfile GetRegions GetRelationalDatabase \
            GetRelationalDatabaseBlueprints GetRelationalDatabaseBundles GetRelationalDatabaseEvents \
            GetRelationalDatabaseLogEvents GetRelationalDatabaseLogStreams \
            GetRelationalDatabaseMasterUserPassword GetRelationalDatabaseMetricData \
            GetRelationalDatabaseParameters GetRelationalDatabaseSnapshot GetRelationalDatabaseSnapshots \
            GetRelationalDatabases GetSetupHistory GetStaticIp GetStaticIps \
            ImportKeyPair \
            IsVpcPeered \
            OpenInstancePublicPorts \
            PeerVpc \
            PutAlarm PutInstancePublicPorts \
            RebootInstance RebootRelationalDatabase \
            RegisterContainerImage \
            ReleaseStaticIp \
            ResetDistributionCache \
            SendContactMethodVerification \
            SetIpAddressType SetResourceAccessForBucket \
            SetupInstanceHttps \
            StartGUISession StartInstance StartRelationalDatabase \
            StopGUISession StopInstance StopRelationalDatabase \
            TagResource \
            TestAlarm \
            UnpeerVpc \
            UntagResource \
            UpdateBucket UpdateBucketBundle UpdateContainerService UpdateDistribution UpdateDistributionBundle \
            UpdateDomainEntry UpdateInstanceMetadataOptions UpdateLoadBalancerAttribute \
            UpdateRelationalDatabase UpdateRelationalDatabaseParameters",
        ..PLAIN
    },
    Service {
        name: "logs",
        id: "CloudWatch Logs",
        target_prefix: "Logs_20140328",
        json: "1.1",
        endpoint_prefix: "logs",
        signing_name: "logs",
        endpoint: EndpointData::new("logs").rules(&[
            url("https://logs.{region}.{suffix}").regions("us-gov-east-1 us-gov-west-1").fips(true).dual_stack(false),
        ]),
        special: &[
            ("GetLogObject", Special::HostPrefix("stream-")),
            ("GetLogObject", Special::EventStream),
            ("StartLiveTail", Special::HostPrefix("stream-")),
            ("StartLiveTail", Special::EventStream),
        ],
        names: "AssociateKmsKey AssociateSourceToS3TableIntegration \
            CancelExportTask CancelImportTask \
            CreateDelivery CreateExportTask CreateImportTask CreateLogAnomalyDetector CreateLogGroup \
            CreateLogStream CreateLookupTable CreateScheduledQuery \
            DeleteAccountPolicy DeleteDataProtectionPolicy DeleteDelivery DeleteDeliveryDestination \
            DeleteDeliveryDestinationPolicy DeleteDeliverySource DeleteDestination DeleteIndexPolicy \
            DeleteIntegration DeleteLogAnomalyDetector DeleteLogGroup DeleteLogStream DeleteLookupTable \
            DeleteMetricFilter DeleteQueryDefinition DeleteResourcePolicy DeleteRetentionPolicy \
            DeleteScheduledQuery DeleteSubscriptionFilter DeleteSyslogConfiguration DeleteTransformer \
            DescribeAccountPolicies DescribeConfigurationTemplates DescribeDeliveries \
            DescribeDeliveryDestinations DescribeDeliverySources DescribeDestinations DescribeExportTasks \
            DescribeFieldIndexes DescribeImportTaskBatches DescribeImportTasks DescribeIndexPolicies \
            DescribeLogGroups DescribeLogStreams DescribeLookupTables DescribeMetricFilters DescribeQueries \
            DescribeQueryDefinitions DescribeResourcePolicies DescribeSubscriptionFilters \
            DisassociateKmsKey DisassociateSourceFromS3TableIntegration \
            FilterLogEvents \
            GetDataProtectionPolicy GetDelivery GetDeliveryDestination GetDeliveryDestinationPolicy \
            GetDeliverySource GetIntegration GetLogAnomalyDetector GetLogEvents GetLogFields GetLogGroupFields \
            GetLogObject GetLogRecord GetLookupTable GetQueryResults GetScheduledQuery \
            GetScheduledQueryHistory GetStorageTierPolicy GetTransformer \
            ListAggregateLogGroupSummaries ListAnomalies ListIntegrations ListLogAnomalyDetectors \
            ListLogGroups ListLogGroupsForQuery ListScheduledQueries ListSourcesForS3TableIntegration \
            ListSyslogConfigurations ListTagsForResource ListTagsLogGroup \
            PutAccountPolicy PutBearerTokenAuthentication PutDataProtectionPolicy PutDeliveryDestination \
            PutDeliveryDestinationPolicy PutDeliverySource PutDestination PutDestinationPolicy PutIndexPolicy \
            PutIntegration PutLogEvents PutLogGroupDeletionProtection PutMetricFilter PutQueryDefinition \
            PutResourcePolicy PutRetentionPolicy PutStorageTierPolicy PutSubscriptionFilter \
            PutSyslogConfiguration PutTransformer \
            StartLiveTail StartQuery \
            StopQuery \
            TagLogGroup TagResource \
            TestMetricFilter TestTransformer \
            UntagLogGroup UntagResource \
            UpdateAnomaly UpdateDeliveryConfiguration UpdateLogAnomalyDetector UpdateLookupTable \
            UpdateScheduledQuery",
        ..PLAIN
    },
    Service {
        name: "mturk",
        id: "MTurk",
        target_prefix: "MTurkRequesterServiceV20170117",
        json: "1.1",
        endpoint_prefix: "mturk-requester",
        signing_name: "mturk-requester",
        endpoint: EndpointData::new("mturk-requester").rules(&[
            url("https://mturk-requester-sandbox.{global}.{suffix}").regions("sandbox").fips(false).dual_stack(false),
        ]),
        names: "AcceptQualificationRequest \
            ApproveAssignment \
            AssociateQualificationWithWorker \
            CreateAdditionalAssignmentsForHIT CreateHIT CreateHITType CreateHITWithHITType \
            CreateQualificationType CreateWorkerBlock \
            DeleteHIT DeleteQualificationType DeleteWorkerBlock \
            DisassociateQualificationFromWorker \
            GetAccountBalance GetAssignment GetFileUploadURL GetHIT GetQualificationScore GetQualificationType \
            ListAssignmentsForHIT ListBonusPayments ListHITs ListHITsForQualificationType \
            ListQualificationRequests ListQualificationTypes ListReviewPolicyResultsForHIT ListReviewableHITs \
            ListWorkerBlocks ListWorkersWithQualificationType \
            NotifyWorkers \
            RejectAssignment RejectQualificationRequest \
            SendBonus SendTestEventNotification \
            UpdateExpirationForHIT UpdateHITReviewStatus UpdateHITTypeOfHIT UpdateNotificationSettings \
            UpdateQualificationType",
        ..PLAIN
    },
    Service {
        name: "mailmanager",
        id: "MailManager",
        target_prefix: "MailManagerSvc",
        json: "1.0",
        endpoint_prefix: "mail-manager",
        signing_name: "ses",
        endpoint: EndpointData::new("mail-manager"),
        names: "CreateAddonInstance CreateAddonSubscription CreateAddressList CreateAddressListImportJob \
            CreateArchive CreateIngressPoint CreateRelay CreateRuleSet CreateTrafficPolicy \
            DeleteAddonInstance DeleteAddonSubscription DeleteAddressList DeleteArchive DeleteIngressPoint \
            DeleteRelay DeleteRuleSet DeleteTrafficPolicy \
            DeregisterMemberFromAddressList \
            GetAddonInstance GetAddonSubscription GetAddressList GetAddressListImportJob GetArchive \
            GetArchiveExport GetArchiveMessage GetArchiveMessageContent GetArchiveSearch \
            GetArchiveSearchResults GetIngressPoint GetMemberOfAddressList GetRelay GetRuleSet \
            GetTrafficPolicy \
            ListAddonInstances ListAddonSubscriptions ListAddressListImportJobs ListAddressLists \
            ListArchiveExports ListArchiveSearches ListArchives ListIngressPoints ListMembersOfAddressList \
            ListRelays ListRuleSets ListTagsForResource ListTrafficPolicies \
            RegisterMemberToAddressList \
            StartAddressListImportJob StartArchiveExport StartArchiveSearch \
            StopAddressListImportJob StopArchiveExport StopArchiveSearch \
            TagResource \
            UntagResource \
            UpdateArchive UpdateIngressPoint UpdateRelay UpdateRuleSet UpdateTrafficPolicy",
        ..PLAIN
    },
    Service {
        name: "marketplacecommerceanalytics",
        id: "Marketplace Commerce Analytics",
        target_prefix: "MarketplaceCommerceAnalytics20150701",
        json: "1.1",
        endpoint_prefix: "marketplacecommerceanalytics",
        signing_name: "marketplacecommerceanalytics",
        endpoint: EndpointData::new("marketplacecommerceanalytics"),
        names: "GenerateDataSet \
            StartSupportDataExport",
        ..PLAIN
    },
    Service {
        name: "mediastore",
        id: "MediaStore",
        target_prefix: "MediaStore_20170901",
        json: "1.1",
        endpoint_prefix: "mediastore",
        signing_name: "mediastore",
        endpoint: EndpointData::new("mediastore"),
        names: "CreateContainer \
            DeleteContainer DeleteContainerPolicy DeleteCorsPolicy DeleteLifecyclePolicy DeleteMetricPolicy \
            DescribeContainer \
            GetContainerPolicy GetCorsPolicy GetLifecyclePolicy GetMetricPolicy \
            ListContainers ListTagsForResource \
            PutContainerPolicy PutCorsPolicy PutLifecyclePolicy PutMetricPolicy \
            StartAccessLogging \
            StopAccessLogging \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "network-firewall",
        id: "Network Firewall",
        target_prefix: "NetworkFirewall_20201112",
        json: "1.0",
        endpoint_prefix: "network-firewall",
        signing_name: "network-firewall",
        endpoint: EndpointData::new("network-firewall"),
        names: "AcceptNetworkFirewallTransitGatewayAttachment \
            AssociateAvailabilityZones AssociateFirewallPolicy AssociateSubnets \
            AttachRuleGroupsToProxyConfiguration \
            CreateContainerAssociation CreateFirewall CreateFirewallPolicy CreateProxy \
            CreateProxyConfiguration CreateProxyRuleGroup CreateProxyRules CreateRuleGroup \
            CreateTLSInspectionConfiguration CreateVpcEndpointAssociation \
            DeleteContainerAssociation DeleteFirewall DeleteFirewallPolicy \
            DeleteNetworkFirewallTransitGatewayAttachment DeleteProxy DeleteProxyConfiguration \
            DeleteProxyRuleGroup DeleteProxyRules DeleteResourcePolicy DeleteRuleGroup \
            DeleteTLSInspectionConfiguration DeleteVpcEndpointAssociation \
            DescribeContainerAssociation DescribeFirewall DescribeFirewallMetadata DescribeFirewallPolicy \
            DescribeFlowOperation DescribeLoggingConfiguration DescribeProxy DescribeProxyConfiguration \
            DescribeProxyRule DescribeProxyRuleGroup DescribeResourcePolicy DescribeRuleGroup \
            DescribeRuleGroupMetadata DescribeRuleGroupSummary DescribeTLSInspectionConfiguration \
            DescribeVpcEndpointAssociation \
            DetachRuleGroupsFromProxyConfiguration \
            DisassociateAvailabilityZones DisassociateSubnets \
            GetAnalysisReportResults \
            ListAnalysisReports ListContainerAssociations ListFirewallPolicies ListFirewalls \
            ListFlowOperationResults ListFlowOperations ListProxies ListProxyConfigurations \
            ListProxyRuleGroups ListRuleGroups ListTLSInspectionConfigurations ListTagsForResource \
            ListVpcEndpointAssociations \
            PutResourcePolicy \
            RejectNetworkFirewallTransitGatewayAttachment \
            StartAnalysisReport StartFlowCapture StartFlowFlush \
            TagResource \
            UntagResource \
            UpdateAvailabilityZoneChangeProtection UpdateContainerAssociation UpdateFirewallAnalysisSettings \
            UpdateFirewallDeleteProtection UpdateFirewallDescription UpdateFirewallEncryptionConfiguration \
            UpdateFirewallPolicy UpdateFirewallPolicyChangeProtection UpdateLoggingConfiguration UpdateProxy \
            UpdateProxyConfiguration UpdateProxyRule UpdateProxyRuleGroupPriorities UpdateProxyRulePriorities \
            UpdateProxySettings UpdateRuleGroup UpdateSubnetChangeProtection UpdateTLSInspectionConfiguration",
        ..PLAIN
    },
    Service {
        name: "odb",
        id: "odb",
        target_prefix: "Odb",
        json: "1.0",
        endpoint_prefix: "odb",
        signing_name: "odb",
        endpoint: EndpointData::new("odb"),
        names: "AcceptMarketplaceRegistration \
            AssociateIamRoleToResource AssociateVirtualMachinesToExadbVmCluster \
            CreateAutonomousDatabase CreateAutonomousDatabaseBackup CreateAutonomousDatabaseWallet \
            CreateCloudAutonomousVmCluster CreateCloudExadataInfrastructure CreateCloudVmCluster \
            CreateExadbVmCluster CreateExascaleDbStorageVault CreateOdbNetwork CreateOdbPeeringConnection \
            DeleteAutonomousDatabase DeleteAutonomousDatabaseBackup DeleteCloudAutonomousVmCluster \
            DeleteCloudExadataInfrastructure DeleteCloudVmCluster DeleteExadbVmCluster \
            DeleteExascaleDbStorageVault DeleteOdbNetwork DeleteOdbPeeringConnection \
            DisassociateIamRoleFromResource DisassociateVirtualMachinesFromExadbVmCluster \
            FailoverAutonomousDatabase \
            GetAutonomousDatabase GetAutonomousDatabaseBackup GetAutonomousDatabaseWalletDetails \
            GetCloudAutonomousVmCluster GetCloudExadataInfrastructure \
            GetCloudExadataInfrastructureUnallocatedResources GetCloudVmCluster GetDbNode GetDbServer \
            GetExadbVmCluster GetExascaleDbStorageVault GetOciOnboardingStatus GetOdbNetwork \
            GetOdbPeeringConnection \
            InitializeService \
            ListAutonomousDatabaseBackups ListAutonomousDatabaseCharacterSets ListAutonomousDatabaseClones \
            ListAutonomousDatabasePeers ListAutonomousDatabaseVersions ListAutonomousDatabases \
            ListAutonomousVirtualMachines ListCloudAutonomousVmClusters ListCloudExadataInfrastructures \
            ListCloudVmClusters ListDbNodes ListDbServers ListDbSystemShapes ListExadbVmClusters \
            ListExascaleDbStorageVaults ListFlexComponents ListGiMinorVersions ListGiVersions ListOdbNetworks \
            ListOdbPeeringConnections ListSystemVersions ListTagsForResource \
            RebootAutonomousDatabase RebootDbNode \
            RestoreAutonomousDatabase \
            ShrinkAutonomousDatabase \
            StartAutonomousDatabase StartDbNode \
            StopAutonomousDatabase StopDbNode \
            SwitchoverAutonomousDatabase \
            TagResource \
            UntagResource \
            UpdateAutonomousDatabase UpdateAutonomousDatabaseBackup UpdateCloudExadataInfrastructure \
            UpdateExadbVmCluster UpdateExascaleDbStorageVault UpdateOdbNetwork UpdateOdbPeeringConnection",
        ..PLAIN
    },
    Service {
        name: "opensearchserverless",
        id: "OpenSearchServerless",
        target_prefix: "OpenSearchServerless",
        json: "1.0",
        endpoint_prefix: "aoss",
        signing_name: "aoss",
        endpoint: EndpointData::new("aoss"),
        names: "BatchGetCollection BatchGetCollectionGroup BatchGetEffectiveLifecyclePolicy \
            BatchGetLifecyclePolicy BatchGetVpcEndpoint \
            CreateAccessPolicy CreateCollection CreateCollectionGroup CreateIndex CreateLifecyclePolicy \
            CreateSecurityConfig CreateSecurityPolicy CreateVpcEndpoint \
            DeleteAccessPolicy DeleteCollection DeleteCollectionGroup DeleteIndex DeleteLifecyclePolicy \
            DeleteSecurityConfig DeleteSecurityPolicy DeleteVpcEndpoint \
            GetAccessPolicy GetAccountSettings GetIndex GetPoliciesStats GetSecurityConfig GetSecurityPolicy \
            ListAccessPolicies ListCollectionGroups ListCollections ListLifecyclePolicies ListSecurityConfigs \
            ListSecurityPolicies ListTagsForResource ListVpcEndpoints \
            TagResource \
            UntagResource \
            UpdateAccessPolicy UpdateAccountSettings UpdateCollection UpdateCollectionGroup UpdateIndex \
            UpdateLifecyclePolicy UpdateSecurityConfig UpdateSecurityPolicy UpdateVpcEndpoint",
        ..PLAIN
    },
    Service {
        name: "directconnect",
        id: "Direct Connect",
        target_prefix: "OvertureService",
        json: "1.1",
        endpoint_prefix: "directconnect",
        signing_name: "directconnect",
        endpoint: EndpointData::new("directconnect"),
        names: "AcceptDirectConnectGatewayAssociationProposal \
            AllocateConnectionOnInterconnect AllocateHostedConnection AllocatePrivateVirtualInterface \
            AllocatePublicVirtualInterface AllocateTransitVirtualInterface \
            AssociateConnectionWithLag AssociateConnectionsToResiliencyGroup AssociateHostedConnection \
            AssociateMacSecKey AssociateVirtualInterface \
            ConfirmConnection ConfirmCustomerAgreement ConfirmPrivateVirtualInterface \
            ConfirmPublicVirtualInterface ConfirmTransitVirtualInterface \
            CreateBGPPeer CreateConnection CreateDirectConnectGateway CreateDirectConnectGatewayAssociation \
            CreateDirectConnectGatewayAssociationProposal CreateInterconnect CreateLag \
            CreatePrivateVirtualInterface CreatePublicVirtualInterface CreateResiliencyGroup \
            CreateTransitVirtualInterface \
            DeleteBGPPeer DeleteConnection DeleteDirectConnectGateway DeleteDirectConnectGatewayAssociation \
            DeleteDirectConnectGatewayAssociationProposal DeleteInterconnect DeleteLag DeleteResiliencyGroup \
            DeleteVirtualInterface \
            DescribeConnectionLoa DescribeConnections DescribeConnectionsOnInterconnect \
            DescribeCustomerMetadata DescribeDirectConnectGatewayAssociationProposals \
            DescribeDirectConnectGatewayAssociations DescribeDirectConnectGatewayAttachments \
            DescribeDirectConnectGateways DescribeHostedConnections DescribeInterconnectLoa \
            DescribeInterconnects DescribeLags DescribeLoa DescribeLocations DescribeRouterConfiguration \
            DescribeTags DescribeVirtualGateways DescribeVirtualInterfaces \
            DisassociateConnectionFromLag DisassociateConnectionsFromResiliencyGroup DisassociateMacSecKey \
            GetResiliencyGroup \
            ListResiliencyGroupAssociations ListResiliencyGroups ListVirtualInterfaceRoutes \
            ListVirtualInterfaceTestHistory \
            StartBgpFailoverTest \
            StopBgpFailoverTest \
            TagResource \
            UntagResource \
            UpdateConnection UpdateConnectionsBillingMode UpdateDirectConnectGateway \
            UpdateDirectConnectGatewayAssociation UpdateLag UpdateResiliencyGroup \
            UpdateVirtualInterfaceAttributes",
        ..PLAIN
    },
    Service {
        name: "partnercentral-account",
        id: "PartnerCentral Account",
        target_prefix: "PartnerCentralAccount",
        json: "1.0",
        endpoint_prefix: "partnercentral-account",
        signing_name: "partnercentral-account",
        endpoint: EndpointData::new("partnercentral-account").custom(Custom::IgnoresDualStack).rules(&[
            url("https://partnercentral-account{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "AcceptConnectionInvitation \
            AssociateAwsTrainingCertificationEmailDomain \
            CancelConnection CancelConnectionInvitation CancelProfileUpdateTask \
            CreateConnectionInvitation CreatePartner \
            DisassociateAwsTrainingCertificationEmailDomain \
            GetAllianceLeadContact GetConnection GetConnectionInvitation GetConnectionPreferences GetPartner \
            GetProfileUpdateTask GetProfileVisibility GetQualificationsAssociationDetails \
            GetQualificationsAssociationTask GetQualificationsDisassociationTask GetVerification \
            ListConnectionInvitations ListConnections ListPartners ListTagsForResource \
            PutAllianceLeadContact PutProfileVisibility \
            RejectConnectionInvitation \
            SendEmailVerificationCode \
            StartProfileUpdateTask StartQualificationsAssociationTask StartQualificationsDisassociationTask \
            StartVerification \
            TagResource \
            UntagResource \
            UpdateConnectionPreferences",
        ..PLAIN
    },
    Service {
        name: "partnercentral-benefits",
        id: "PartnerCentral Benefits",
        target_prefix: "PartnerCentralBenefitsService",
        json: "1.0",
        endpoint_prefix: "partnercentral-benefits",
        signing_name: "partnercentral-benefits",
        endpoint: EndpointData::new("partnercentral-benefits").custom(Custom::IgnoresDualStack).rules(&[
            url("https://partnercentral-benefits{fips}.{region}.{dual}").dual_stack(false),
        ]),
        names: "AmendBenefitApplication \
            AssociateBenefitApplicationResource \
            CancelBenefitApplication \
            CreateBenefitApplication \
            DisassociateBenefitApplicationResource \
            GetBenefit GetBenefitAllocation GetBenefitApplication \
            ListBenefitAllocations ListBenefitApplications ListBenefits ListTagsForResource \
            RecallBenefitApplication \
            SubmitBenefitApplication \
            TagResource \
            UntagResource \
            UpdateBenefitApplication",
        ..PLAIN
    },
    Service {
        name: "partnercentral-channel",
        id: "PartnerCentral Channel",
        target_prefix: "PartnerCentralChannel",
        json: "1.0",
        endpoint_prefix: "partnercentral-channel",
        signing_name: "partnercentral-channel",
        endpoint: EndpointData::new("partnercentral-channel").custom(Custom::IgnoresDualStack).rules(&[
            url("https://partnercentral-channel{fips}.us-gov.{dual}").signed_for("{global}").partitions("aws-us-gov"),
            url("https://partnercentral-channel{fips}.global.{dual}").signed_for("{global}"),
        ]),
        names: "AcceptChannelHandshake \
            CancelChannelHandshake \
            CreateChannelHandshake CreateProgramManagementAccount CreateRelationship \
            DeleteProgramManagementAccount DeleteRelationship \
            GetRelationship \
            ListChannelHandshakes ListProgramManagementAccounts ListRelationships ListTagsForResource \
            RejectChannelHandshake \
            TagResource \
            UntagResource \
            UpdateProgramManagementAccount UpdateRelationship",
        ..PLAIN
    },
    Service {
        name: "payment-cryptography",
        id: "Payment Cryptography",
        target_prefix: "PaymentCryptographyControlPlane",
        json: "1.0",
        endpoint_prefix: "controlplane.payment-cryptography",
        signing_name: "payment-cryptography",
        endpoint: EndpointData::new("controlplane.payment-cryptography"),
        names: "AddKeyReplicationRegions \
            AssociateMpaTeam \
            CreateAlias CreateKey \
            DeleteAlias DeleteKey DeleteResourcePolicy \
            DisableDefaultKeyReplicationRegions \
            DisassociateMpaTeam \
            EnableDefaultKeyReplicationRegions \
            ExportKey \
            GetAlias GetCertificateSigningRequest GetDefaultKeyReplicationRegions GetKey GetMpaTeamAssociation \
            GetParametersForExport GetParametersForImport GetPublicKeyCertificate GetResourcePolicy \
            ImportKey \
            ListAliases ListKeys ListTagsForResource \
            PutResourcePolicy \
            RemoveKeyReplicationRegions \
            RestoreKey \
            StartKeyUsage \
            StopKeyUsage \
            TagResource \
            UntagResource \
            UpdateAlias",
        ..PLAIN
    },
    Service {
        name: "pi",
        id: "PI",
        target_prefix: "PerformanceInsightsv20180227",
        json: "1.1",
        endpoint_prefix: "pi",
        signing_name: "pi",
        endpoint: EndpointData::new("pi"),
        names: "CreatePerformanceAnalysisReport \
            DeletePerformanceAnalysisReport \
            DescribeDimensionKeys \
            GetDimensionKeyDetails GetPerformanceAnalysisReport GetResourceMetadata GetResourceMetrics \
            ListAvailableResourceDimensions ListAvailableResourceMetrics \
            ListPerformanceAnalysisReportRecommendations ListPerformanceAnalysisReports ListTagsForResource \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "appstream",
        id: "AppStream",
        target_prefix: "PhotonAdminProxyService",
        json: "1.1",
        endpoint_prefix: "appstream2",
        signing_name: "appstream",
        endpoint: EndpointData::new("appstream2"),
        names: "AssociateAppBlockBuilderAppBlock AssociateApplicationFleet AssociateApplicationToEntitlement \
            AssociateFleet AssociateSoftwareToImageBuilder \
            BatchAssociateUserStack BatchDisassociateUserStack \
            CopyImage \
            CreateAppBlock CreateAppBlockBuilder CreateAppBlockBuilderStreamingURL CreateApplication \
            CreateDirectoryConfig CreateEntitlement CreateExportImageTask CreateFleet CreateImageBuilder \
            CreateImageBuilderStreamingURL CreateImportedImage CreateStack CreateStreamingURL \
            CreateThemeForStack CreateUpdatedImage CreateUsageReportSubscription CreateUser \
            DeleteAppBlock DeleteAppBlockBuilder DeleteApplication DeleteDirectoryConfig DeleteEntitlement \
            DeleteFleet DeleteImage DeleteImageBuilder DeleteImagePermissions DeleteStack DeleteThemeForStack \
            DeleteUsageReportSubscription DeleteUser \
            DescribeAppBlockBuilderAppBlockAssociations DescribeAppBlockBuilders DescribeAppBlocks \
            DescribeAppLicenseUsage DescribeApplicationFleetAssociations DescribeApplications \
            DescribeDirectoryConfigs DescribeEntitlements DescribeFleets DescribeImageBuilders \
            DescribeImagePermissions DescribeImages DescribeSessions DescribeSoftwareAssociations \
            DescribeStacks DescribeThemeForStack DescribeUsageReportSubscriptions \
            DescribeUserStackAssociations DescribeUsers \
            DisableUser \
            DisassociateAppBlockBuilderAppBlock DisassociateApplicationFleet \
            DisassociateApplicationFromEntitlement DisassociateFleet DisassociateSoftwareFromImageBuilder \
            DrainSessionInstance \
            EnableUser \
            ExpireSession \
            GetExportImageTask \
            ListAssociatedFleets ListAssociatedStacks ListEntitledApplications ListExportImageTasks \
            ListTagsForResource \
            StartAppBlockBuilder StartFleet StartImageBuilder StartSoftwareDeploymentToImageBuilder \
            StopAppBlockBuilder StopFleet StopImageBuilder \
            TagResource \
            UntagResource \
            UpdateAppBlockBuilder UpdateApplication UpdateDirectoryConfig UpdateEntitlement UpdateFleet \
            UpdateImagePermissions UpdateStack UpdateThemeForStack",
        ..PLAIN
    },
    Service {
        name: "pinpoint-sms-voice-v2",
        id: "Pinpoint SMS Voice V2",
        target_prefix: "PinpointSMSVoiceV2",
        json: "1.0",
        endpoint_prefix: "sms-voice",
        signing_name: "sms-voice",
        endpoint: EndpointData::new("sms-voice"),
        names: "AssociateOriginationIdentity AssociateProtectConfiguration \
            CarrierLookup \
            CreateConfigurationSet CreateEventDestination CreateNotifyConfiguration CreateOptOutList \
            CreatePool CreateProtectConfiguration CreateRcsAgent CreateRegistration \
            CreateRegistrationAssociation CreateRegistrationAttachment CreateRegistrationVersion \
            CreateVerifiedDestinationNumber \
            DeleteAccountDefaultProtectConfiguration DeleteConfigurationSet DeleteDefaultMessageType \
            DeleteDefaultSenderId DeleteEventDestination DeleteKeyword DeleteMediaMessageSpendLimitOverride \
            DeleteNotifyConfiguration DeleteNotifyMessageSpendLimitOverride DeleteOptOutList \
            DeleteOptedOutNumber DeletePool DeleteProtectConfiguration \
            DeleteProtectConfigurationRuleSetNumberOverride DeleteRcsAgent DeleteRcsMessageSpendLimitOverride \
            DeleteRegistration DeleteRegistrationAttachment DeleteRegistrationFieldValue DeleteResourcePolicy \
            DeleteTextMessageSpendLimitOverride DeleteVerifiedDestinationNumber \
            DeleteVoiceMessageSpendLimitOverride \
            DescribeAccountAttributes DescribeAccountLimits DescribeConfigurationSets DescribeKeywords \
            DescribeNotifyConfigurations DescribeNotifyTemplates DescribeOptOutLists DescribeOptedOutNumbers \
            DescribePhoneNumbers DescribePools DescribeProtectConfigurations \
            DescribeRcsAgentCountryLaunchStatus DescribeRcsAgents DescribeRegistrationAttachments \
            DescribeRegistrationFieldDefinitions DescribeRegistrationFieldValues \
            DescribeRegistrationSectionDefinitions DescribeRegistrationTypeDefinitions \
            DescribeRegistrationVersions DescribeRegistrations DescribeSenderIds DescribeSpendLimits \
            DescribeVerifiedDestinationNumbers \
            DisassociateOriginationIdentity DisassociateProtectConfiguration \
            DiscardRegistrationVersion \
            GetProtectConfigurationCountryRuleSet GetResourcePolicy \
            ListAvailablePhoneNumbers ListNotifyCountries ListPoolOriginationIdentities \
            ListProtectConfigurationRuleSetNumberOverrides ListRegistrationAssociations ListTagsForResource \
            PutKeyword PutMessageFeedback PutOptedOutNumber PutProtectConfigurationRuleSetNumberOverride \
            PutRegistrationFieldValue PutResourcePolicy \
            ReleasePhoneNumber ReleaseSenderId \
            RequestPhoneNumber RequestSenderId \
            SendDestinationNumberVerificationCode SendMediaMessage SendNotifyTextMessage \
            SendNotifyVoiceMessage SendRcsMessage SendTextMessage SendVoiceMessage \
            SetAccountDefaultProtectConfiguration SetDefaultMessageFeedbackEnabled SetDefaultMessageType \
            SetDefaultSenderId SetMediaMessageSpendLimitOverride SetNotifyMessageSpendLimitOverride \
            SetRcsMessageSpendLimitOverride SetTextMessageSpendLimitOverride SetVoiceMessageSpendLimitOverride \
            SubmitRegistrationVersion \
            TagResource \
            UntagResource \
            UpdateEventDestination UpdateNotifyConfiguration UpdatePhoneNumber UpdatePool \
            UpdateProtectConfiguration UpdateProtectConfigurationCountryRuleSet UpdateRcsAgent UpdateSenderId \
            VerifyDestinationNumber",
        ..PLAIN
    },
    Service {
        name: "redshift-data",
        id: "Redshift Data",
        target_prefix: "RedshiftData",
        json: "1.1",
        endpoint_prefix: "redshift-data",
        signing_name: "redshift-data",
        endpoint: EndpointData::new("redshift-data"),
        names: "BatchExecuteStatement \
            CancelStatement \
            DescribeStatement DescribeTable \
            ExecuteStatement \
            GetStatementResult GetStatementResultV2 \
            ListDatabases ListSchemas ListSessions ListStatements ListTables",
        ..PLAIN
    },
    Service {
        name: "redshift-serverless",
        id: "Redshift Serverless",
        target_prefix: "RedshiftServerless",
        json: "1.1",
        endpoint_prefix: "redshift-serverless",
        signing_name: "redshift-serverless",
        endpoint: EndpointData::new("redshift-serverless"),
        names: "ConvertRecoveryPointToSnapshot \
            CreateCustomDomainAssociation CreateEndpointAccess CreateNamespace CreateReservation \
            CreateScheduledAction CreateSnapshot CreateSnapshotCopyConfiguration CreateUsageLimit \
            CreateWorkgroup \
            DeleteCustomDomainAssociation DeleteEndpointAccess DeleteNamespace DeleteResourcePolicy \
            DeleteScheduledAction DeleteSnapshot DeleteSnapshotCopyConfiguration DeleteUsageLimit \
            DeleteWorkgroup \
            GetCredentials GetCustomDomainAssociation GetEndpointAccess GetIdentityCenterAuthToken \
            GetNamespace GetRecoveryPoint GetReservation GetReservationOffering GetResourcePolicy \
            GetScheduledAction GetSnapshot GetTableRestoreStatus GetTrack GetUsageLimit GetWorkgroup \
            ListCustomDomainAssociations ListEndpointAccess ListManagedWorkgroups ListNamespaces \
            ListRecoveryPoints ListReservationOfferings ListReservations ListScheduledActions \
            ListSnapshotCopyConfigurations ListSnapshots ListTableRestoreStatus ListTagsForResource ListTracks \
            ListUsageLimits ListWorkgroups \
            PutResourcePolicy \
            RestoreFromRecoveryPoint RestoreFromSnapshot RestoreTableFromRecoveryPoint \
            RestoreTableFromSnapshot \
            TagResource \
            UntagResource \
            UpdateCustomDomainAssociation UpdateEndpointAccess UpdateLakehouseConfiguration UpdateNamespace \
            UpdateScheduledAction UpdateSnapshot UpdateSnapshotCopyConfiguration UpdateUsageLimit \
            UpdateWorkgroup",
        ..PLAIN
    },
    Service {
        name: "rekognition",
        id: "Rekognition",
        target_prefix: "RekognitionService",
        json: "1.1",
        endpoint_prefix: "rekognition",
        signing_name: "rekognition",
        endpoint: EndpointData::new("rekognition"),
        names: "AssociateFaces \
            CompareFaces \
            CopyProjectVersion \
            CreateCollection CreateDataset CreateFaceLivenessSession CreateProject CreateProjectVersion \
            CreateStreamProcessor CreateUser \
            DeleteCollection DeleteDataset DeleteFaces DeleteProject DeleteProjectPolicy DeleteProjectVersion \
            DeleteStreamProcessor DeleteUser \
            DescribeCollection DescribeDataset DescribeProjectVersions DescribeProjects \
            DescribeStreamProcessor \
            DetectCustomLabels DetectFaces DetectLabels DetectModerationLabels DetectProtectiveEquipment \
            DetectText \
            DisassociateFaces \
            DistributeDatasetEntries \
            GetCelebrityInfo GetCelebrityRecognition GetContentModeration GetFaceDetection \
            GetFaceLivenessSessionResults GetFaceSearch GetLabelDetection GetMediaAnalysisJob \
            GetPersonTracking GetSegmentDetection GetTextDetection \
            IndexFaces \
            ListCollections ListDatasetEntries ListDatasetLabels ListFaces ListMediaAnalysisJobs \
            ListProjectPolicies ListStreamProcessors ListTagsForResource ListUsers \
            PutProjectPolicy \
            RecognizeCelebrities \
            SearchFaces SearchFacesByImage SearchUsers SearchUsersByImage \
            StartCelebrityRecognition StartContentModeration StartFaceDetection StartFaceSearch \
            StartLabelDetection StartMediaAnalysisJob StartPersonTracking StartProjectVersion \
            StartSegmentDetection StartStreamProcessor StartTextDetection \
            StopProjectVersion StopStreamProcessor \
            TagResource \
            UntagResource \
            UpdateDatasetEntries UpdateStreamProcessor",
        ..PLAIN
    },
    Service {
        name: "resourcegroupstaggingapi",
        id: "Resource Groups Tagging API",
        target_prefix: "ResourceGroupsTaggingAPI_20170126",
        json: "1.1",
        endpoint_prefix: "tagging",
        signing_name: "tagging",
        endpoint: EndpointData::new("tagging"),
        names: "DescribeReportCreation \
            GetComplianceSummary GetResources GetTagKeys GetTagValues \
            ListRequiredTags \
            StartReportCreation \
            TagResources \
            UntagResources",
        ..PLAIN
    },
    Service {
        name: "servicediscovery",
        id: "ServiceDiscovery",
        target_prefix: "Route53AutoNaming_v20170314",
        json: "1.1",
        endpoint_prefix: "servicediscovery",
        signing_name: "servicediscovery",
        endpoint: EndpointData::new("servicediscovery"),
        special: &[
            ("DiscoverInstances", Special::HostPrefix("data-")),
            ("DiscoverInstancesRevision", Special::HostPrefix("data-")),
        ],
        names: "CreateHttpNamespace CreatePrivateDnsNamespace CreatePublicDnsNamespace CreateService \
            DeleteNamespace DeleteService DeleteServiceAttributes \
            DeregisterInstance \
            DiscoverInstances DiscoverInstancesRevision \
            GetInstance GetInstancesHealthStatus GetNamespace GetOperation GetService GetServiceAttributes \
            ListInstances ListNamespaces ListOperations ListServices ListTagsForResource \
            RegisterInstance \
            TagResource \
            UntagResource \
            UpdateHttpNamespace UpdateInstanceCustomHealthStatus UpdatePrivateDnsNamespace \
            UpdatePublicDnsNamespace UpdateService UpdateServiceAttributes",
        ..PLAIN
    },
    Service {
        name: "route53domains",
        id: "Route 53 Domains",
        target_prefix: "Route53Domains_v20140515",
        json: "1.1",
        endpoint_prefix: "route53domains",
        signing_name: "route53domains",
        endpoint: EndpointData::new("route53domains"),
        names: "AcceptDomainTransferFromAnotherAwsAccount \
            AssociateDelegationSignerToDomain \
            CancelDomainTransferToAnotherAwsAccount \
            CheckDomainAvailability CheckDomainTransferability \
            DeleteDomain DeleteTagsForDomain \
            DisableDomainAutoRenew DisableDomainTransferLock \
            DisassociateDelegationSignerFromDomain \
            EnableDomainAutoRenew EnableDomainTransferLock \
            GetContactReachabilityStatus GetDomainDetail GetDomainPrices GetDomainSuggestions \
            GetOperationDetail \
            ListDomains ListOperations ListPrices ListTagsForDomain \
            PushDomain \
            RegisterDomain \
            RejectDomainTransferFromAnotherAwsAccount \
            RenewDomain \
            ResendContactReachabilityEmail ResendOperationAuthorization \
            RetrieveDomainAuthCode \
            TransferDomain TransferDomainToAnotherAwsAccount \
            UpdateDomainContact UpdateDomainContactPrivacy UpdateDomainNameservers UpdateTagsForDomain \
            ViewBilling",
        ..PLAIN
    },
    Service {
        name: "route53resolver",
        id: "Route53Resolver",
        target_prefix: "Route53Resolver",
        json: "1.1",
        endpoint_prefix: "route53resolver",
        signing_name: "route53resolver",
        endpoint: EndpointData::new("route53resolver").rules(&[
            url("https://route53resolver.{region}.{suffix}").regions("us-gov-east-1 us-gov-west-1").fips(true).dual_stack(false),
        ]),
        names: "AssociateFirewallRuleGroup AssociateResolverEndpointIpAddress AssociateResolverQueryLogConfig \
            AssociateResolverRule \
            BatchCreateFirewallRule BatchDeleteFirewallRule BatchUpdateFirewallRule \
            CreateFirewallDomainList CreateFirewallRule CreateFirewallRuleGroup CreateOutpostResolver \
            CreateResolverEndpoint CreateResolverQueryLogConfig CreateResolverRule \
            DeleteFirewallDomainList DeleteFirewallRule DeleteFirewallRuleGroup DeleteOutpostResolver \
            DeleteResolverEndpoint DeleteResolverQueryLogConfig DeleteResolverRule \
            DisassociateFirewallRuleGroup DisassociateResolverEndpointIpAddress \
            DisassociateResolverQueryLogConfig DisassociateResolverRule \
            GetFirewallConfig GetFirewallDomainList GetFirewallRuleGroup GetFirewallRuleGroupAssociation \
            GetFirewallRuleGroupPolicy GetOutpostResolver GetResolverConfig GetResolverDnssecConfig \
            GetResolverEndpoint GetResolverQueryLogConfig GetResolverQueryLogConfigAssociation \
            GetResolverQueryLogConfigPolicy GetResolverRule GetResolverRuleAssociation GetResolverRulePolicy \
            ImportFirewallDomains \
            ListFirewallConfigs ListFirewallDomainLists ListFirewallDomains ListFirewallRuleGroupAssociations \
            ListFirewallRuleGroups ListFirewallRuleTypes ListFirewallRules ListOutpostResolvers \
            ListResolverConfigs ListResolverDnssecConfigs ListResolverEndpointIpAddresses \
            ListResolverEndpoints ListResolverQueryLogConfigAssociations ListResolverQueryLogConfigs \
            ListResolverRuleAssociations ListResolverRules ListTagsForResource \
            PutFirewallRuleGroupPolicy PutResolverQueryLogConfigPolicy PutResolverRulePolicy \
            TagResource \
            UntagResource \
            UpdateFirewallConfig UpdateFirewallDomains UpdateFirewallRule UpdateFirewallRuleGroupAssociation \
            UpdateOutpostResolver UpdateResolverConfig UpdateResolverDnssecConfig UpdateResolverEndpoint \
            UpdateResolverRule",
        ..PLAIN
    },
    Service {
        name: "ssm-contacts",
        id: "SSM Contacts",
        target_prefix: "SSMContacts",
        json: "1.1",
        endpoint_prefix: "ssm-contacts",
        signing_name: "ssm-contacts",
        endpoint: EndpointData::new("ssm-contacts"),
        names: "AcceptPage \
            ActivateContactChannel \
            CreateContact CreateContactChannel CreateRotation CreateRotationOverride \
            DeactivateContactChannel \
            DeleteContact DeleteContactChannel DeleteRotation DeleteRotationOverride \
            DescribeEngagement DescribePage \
            GetContact GetContactChannel GetContactPolicy GetRotation GetRotationOverride \
            ListContactChannels ListContacts ListEngagements ListPageReceipts ListPageResolutions \
            ListPagesByContact ListPagesByEngagement ListPreviewRotationShifts ListRotationOverrides \
            ListRotationShifts ListRotations ListTagsForResource \
            PutContactPolicy \
            SendActivationCode \
            StartEngagement \
            StopEngagement \
            TagResource \
            UntagResource \
            UpdateContact UpdateContactChannel UpdateRotation",
        ..PLAIN
    },
    Service {
        name: "sso-admin",
        id: "SSO Admin",
        target_prefix: "SWBExternalService",
        json: "1.1",
        endpoint_prefix: "sso",
        signing_name: "sso",
        endpoint: EndpointData::new("sso").rules(&[
            url("https://sso.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddRegion \
            AttachCustomerManagedPolicyReferenceToPermissionSet AttachManagedPolicyToPermissionSet \
            CreateAccountAssignment CreateApplication CreateApplicationAssignment CreateInstance \
            CreateInstanceAccessControlAttributeConfiguration CreatePermissionSet CreateTrustedTokenIssuer \
            DeleteAccountAssignment DeleteApplication DeleteApplicationAccessScope DeleteApplicationAssignment \
            DeleteApplicationAuthenticationMethod DeleteApplicationGrant DeleteInlinePolicyFromPermissionSet \
            DeleteInstance DeleteInstanceAccessControlAttributeConfiguration DeletePermissionSet \
            DeletePermissionsBoundaryFromPermissionSet DeleteTrustedTokenIssuer \
            DescribeAccountAssignmentCreationStatus DescribeAccountAssignmentDeletionStatus \
            DescribeApplication DescribeApplicationAssignment DescribeApplicationProvider DescribeInstance \
            DescribeInstanceAccessControlAttributeConfiguration DescribePermissionSet \
            DescribePermissionSetProvisioningStatus DescribeRegion DescribeTrustedTokenIssuer \
            DetachCustomerManagedPolicyReferenceFromPermissionSet DetachManagedPolicyFromPermissionSet \
            GetApplicationAccessScope GetApplicationAssignmentConfiguration GetApplicationAuthenticationMethod \
            GetApplicationGrant GetApplicationSessionConfiguration GetInlinePolicyForPermissionSet \
            GetPermissionsBoundaryForPermissionSet \
            ListAccountAssignmentCreationStatus ListAccountAssignmentDeletionStatus ListAccountAssignments \
            ListAccountAssignmentsForPrincipal ListAccountsForProvisionedPermissionSet \
            ListApplicationAccessScopes ListApplicationAssignments ListApplicationAssignmentsForPrincipal \
            ListApplicationAuthenticationMethods ListApplicationGrants ListApplicationProviders \
            ListApplications ListCustomerManagedPolicyReferencesInPermissionSet ListInstances \
            ListManagedPoliciesInPermissionSet ListPermissionSetProvisioningStatus ListPermissionSets \
            ListPermissionSetsProvisionedToAccount ListRegions ListTagsForResource ListTrustedTokenIssuers \
            ProvisionPermissionSet \
            PutApplicationAccessScope PutApplicationAssignmentConfiguration PutApplicationAuthenticationMethod \
            PutApplicationGrant PutApplicationSessionConfiguration PutInlinePolicyToPermissionSet \
            PutPermissionsBoundaryToPermissionSet \
            RemoveRegion \
            TagResource \
            UntagResource \
            UpdateApplication UpdateInstance UpdateInstanceAccessControlAttributeConfiguration \
            UpdatePermissionSet UpdateTrustedTokenIssuer",
        ..PLAIN
    },
    Service {
        name: "sagemaker",
        id: "SageMaker",
        target_prefix: "SageMaker",
        json: "1.1",
        endpoint_prefix: "api.sagemaker",
        signing_name: "sagemaker",
        endpoint: EndpointData::new("api.sagemaker").rules(&[
            url("https://api{fips}.sagemaker.{region}.{suffix}").partitions("aws aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AddAssociation AddTags \
            AssociateTrialComponent \
            AttachClusterNodeNetworkInterface AttachClusterNodeVolume \
            BatchAddClusterNodes BatchDeleteClusterNodes BatchDescribeModelPackage BatchRebootClusterNodes \
            BatchReplaceClusterNodes \
            CreateAIBenchmarkJob CreateAIRecommendationJob CreateAIWorkloadConfig CreateAction CreateAlgorithm \
            CreateApp CreateAppImageConfig CreateArtifact CreateAutoMLJob CreateAutoMLJobV2 CreateCluster \
            CreateClusterSchedulerConfig CreateCodeRepository CreateCompilationJob CreateComputeQuota \
            CreateContext CreateDataQualityJobDefinition CreateDeviceFleet CreateDomain \
            CreateEdgeDeploymentPlan CreateEdgeDeploymentStage CreateEdgePackagingJob CreateEndpoint \
            CreateEndpointConfig CreateExperiment CreateFeatureGroup CreateFlowDefinition CreateHub \
            CreateHubContentPresignedUrls CreateHubContentReference CreateHumanTaskUi \
            CreateHyperParameterTuningJob CreateImage CreateImageVersion CreateInferenceComponent \
            CreateInferenceExperiment CreateInferenceRecommendationsJob CreateJob CreateLabelingJob \
            CreateMlflowApp CreateMlflowTrackingServer CreateModel CreateModelBiasJobDefinition \
            CreateModelCard CreateModelCardExportJob CreateModelExplainabilityJobDefinition CreateModelPackage \
            CreateModelPackageGroup CreateModelQualityJobDefinition CreateMonitoringSchedule \
            CreateNotebookInstance CreateNotebookInstanceLifecycleConfig CreateOptimizationJob \
            CreatePartnerApp CreatePartnerAppPresignedUrl CreatePipeline CreatePresignedDomainUrl \
            CreatePresignedMlflowAppUrl CreatePresignedMlflowTrackingServerUrl \
            CreatePresignedNotebookInstanceUrl CreateProcessingJob CreateProject CreateSpace \
            CreateStudioLifecycleConfig CreateTrainingJob CreateTrainingPlan CreateTrainingSession \
            CreateTransformJob CreateTrial CreateTrialComponent CreateUserProfile CreateWorkforce \
            CreateWorkteam \
            DeleteAIBenchmarkJob DeleteAIRecommendationJob DeleteAIWorkloadConfig DeleteAction DeleteAlgorithm \
            DeleteApp DeleteAppImageConfig DeleteArtifact DeleteAssociation DeleteCluster \
            DeleteClusterSchedulerConfig DeleteCodeRepository DeleteCompilationJob DeleteComputeQuota \
            DeleteContext DeleteDataQualityJobDefinition DeleteDeviceFleet DeleteDomain \
            DeleteEdgeDeploymentPlan DeleteEdgeDeploymentStage DeleteEndpoint DeleteEndpointConfig \
            DeleteExperiment DeleteFeatureGroup DeleteFlowDefinition DeleteHub DeleteHubContent \
            DeleteHubContentReference DeleteHumanTaskUi DeleteHyperParameterTuningJob DeleteImage \
            DeleteImageVersion DeleteInferenceComponent DeleteInferenceExperiment DeleteJob DeleteMlflowApp \
            DeleteMlflowTrackingServer DeleteModel DeleteModelBiasJobDefinition DeleteModelCard \
            DeleteModelExplainabilityJobDefinition DeleteModelPackage DeleteModelPackageGroup \
            DeleteModelPackageGroupPolicy DeleteModelQualityJobDefinition DeleteMonitoringSchedule \
            DeleteNotebookInstance DeleteNotebookInstanceLifecycleConfig DeleteOptimizationJob \
            DeletePartnerApp DeletePipeline DeleteProcessingJob DeleteProject DeleteSpace \
            DeleteStudioLifecycleConfig DeleteTags DeleteTrainingJob DeleteTrainingSession DeleteTrial \
            DeleteTrialComponent DeleteUserProfile DeleteWorkforce DeleteWorkteam \
            DeregisterDevices \
            DescribeAIBenchmarkJob DescribeAIRecommendationJob DescribeAIWorkloadConfig DescribeAction \
            DescribeAlgorithm DescribeApp DescribeAppImageConfig DescribeArtifact DescribeAutoMLJob \
            DescribeAutoMLJobV2 DescribeCluster DescribeClusterEvent DescribeClusterNode \
            DescribeClusterSchedulerConfig DescribeCodeRepository DescribeCompilationJob DescribeComputeQuota \
            DescribeContext DescribeDataQualityJobDefinition DescribeDevice DescribeDeviceFleet DescribeDomain \
            DescribeEdgeDeploymentPlan DescribeEdgePackagingJob DescribeEndpoint DescribeEndpointConfig \
            DescribeExperiment DescribeFeatureGroup DescribeFeatureMetadata DescribeFlowDefinition DescribeHub \
            DescribeHubContent DescribeHumanTaskUi DescribeHyperParameterTuningJob DescribeImage \
            DescribeImageVersion DescribeInferenceComponent DescribeInferenceExperiment \
            DescribeInferenceRecommendationsJob DescribeJob DescribeJobSchemaVersion DescribeLabelingJob \
            DescribeLineageGroup DescribeMlflowApp DescribeMlflowTrackingServer DescribeModel \
            DescribeModelBiasJobDefinition DescribeModelCard DescribeModelCardExportJob \
            DescribeModelExplainabilityJobDefinition DescribeModelPackage DescribeModelPackageGroup \
            DescribeModelQualityJobDefinition DescribeMonitoringSchedule DescribeNotebookInstance \
            DescribeNotebookInstanceLifecycleConfig DescribeOptimizationJob DescribePartnerApp \
            DescribePipeline DescribePipelineDefinitionForExecution DescribePipelineExecution \
            DescribeProcessingJob DescribeProject DescribeReservedCapacity DescribeSpace \
            DescribeStudioLifecycleConfig DescribeSubscribedWorkteam DescribeTrainingJob DescribeTrainingPlan \
            DescribeTrainingPlanExtensionHistory DescribeTrainingSession DescribeTransformJob DescribeTrial \
            DescribeTrialComponent DescribeUserProfile DescribeWorkforce DescribeWorkteam \
            DetachClusterNodeVolume \
            DisableSagemakerServicecatalogPortfolio \
            DisassociateTrialComponent \
            EnableSagemakerServicecatalogPortfolio \
            ExtendTrainingPlan \
            GetDeviceFleetReport GetLineageGroupPolicy GetModelPackageGroupPolicy \
            GetSagemakerServicecatalogPortfolioStatus GetScalingConfigurationRecommendation \
            GetSearchSuggestions \
            ImportHubContent \
            ListAIBenchmarkJobs ListAIRecommendationJobs ListAIWorkloadConfigs ListActions ListAlgorithms \
            ListAliases ListAppImageConfigs ListApps ListArtifacts ListAssociations ListAutoMLJobs \
            ListCandidatesForAutoMLJob ListClusterEvents ListClusterNodes ListClusterSchedulerConfigs \
            ListClusters ListCodeRepositories ListCompilationJobs ListComputeQuotas ListContexts \
            ListDataQualityJobDefinitions ListDeviceFleets ListDevices ListDomains ListEdgeDeploymentPlans \
            ListEdgePackagingJobs ListEndpointConfigs ListEndpoints ListExperiments ListFeatureGroups \
            ListFlowDefinitions ListHubContentVersions ListHubContents ListHubs ListHumanTaskUis \
            ListHyperParameterTuningJobs ListImageVersions ListImages ListInferenceComponents \
            ListInferenceExperiments ListInferenceRecommendationsJobSteps ListInferenceRecommendationsJobs \
            ListJobSchemaVersions ListJobs ListLabelingJobs ListLabelingJobsForWorkteam ListLineageGroups \
            ListMlflowApps ListMlflowTrackingServers ListModelBiasJobDefinitions ListModelCardExportJobs \
            ListModelCardVersions ListModelCards ListModelExplainabilityJobDefinitions ListModelMetadata \
            ListModelPackageGroups ListModelPackages ListModelQualityJobDefinitions ListModels \
            ListMonitoringAlertHistory ListMonitoringAlerts ListMonitoringExecutions ListMonitoringSchedules \
            ListNotebookInstanceLifecycleConfigs ListNotebookInstances ListOptimizationJobs ListPartnerApps \
            ListPipelineExecutionSteps ListPipelineExecutions ListPipelineParametersForExecution \
            ListPipelineVersions ListPipelines ListProcessingJobs ListProjects ListResourceCatalogs ListSpaces \
            ListStageDevices ListStudioLifecycleConfigs ListSubscribedWorkteams ListTags ListTrainingJobs \
            ListTrainingJobsForHyperParameterTuningJob ListTrainingPlans ListTrainingSessions \
            ListTransformJobs ListTrialComponents ListTrials ListUltraServersByReservedCapacity \
            ListUserProfiles ListWorkforces ListWorkteams \
            PutModelPackageGroupPolicy \
            QueryLineage \
            RegisterDevices \
            RenderUiTemplate \
            RetryPipelineExecution \
            Search SearchTrainingPlanOfferings \
            SendPipelineExecutionStepFailure SendPipelineExecutionStepSuccess \
            StartClusterHealthCheck StartEdgeDeploymentStage StartInferenceExperiment \
            StartMlflowTrackingServer StartMonitoringSchedule StartNotebookInstance StartPipelineExecution \
            StartSession \
            StopAIBenchmarkJob StopAIRecommendationJob StopAutoMLJob StopCompilationJob \
            StopEdgeDeploymentStage StopEdgePackagingJob StopHyperParameterTuningJob StopInferenceExperiment \
            StopInferenceRecommendationsJob StopJob StopLabelingJob StopMlflowTrackingServer \
            StopMonitoringSchedule StopNotebookInstance StopOptimizationJob StopPipelineExecution \
            StopProcessingJob StopTrainingJob StopTrainingSession StopTransformJob \
            UpdateAction UpdateAppImageConfig UpdateArtifact UpdateCluster UpdateClusterSchedulerConfig \
            UpdateClusterSoftware UpdateCodeRepository UpdateComputeQuota UpdateContext UpdateDeviceFleet \
            UpdateDevices UpdateDomain UpdateEndpoint UpdateEndpointWeightsAndCapacities UpdateExperiment \
            UpdateFeatureGroup UpdateFeatureMetadata UpdateHub UpdateHubContent UpdateHubContentReference \
            UpdateImage UpdateImageVersion UpdateInferenceComponent UpdateInferenceComponentRuntimeConfig \
            UpdateInferenceExperiment UpdateMlflowApp UpdateMlflowTrackingServer UpdateModelCard \
            UpdateModelPackage UpdateMonitoringAlert UpdateMonitoringSchedule UpdateNotebookInstance \
            UpdateNotebookInstanceLifecycleConfig UpdatePartnerApp UpdatePipeline UpdatePipelineExecution \
            UpdatePipelineVersion UpdateProject UpdateSpace UpdateTrainingJob UpdateTrial UpdateTrialComponent \
            UpdateUserProfile UpdateWorkforce UpdateWorkteam",
        ..PLAIN
    },
    Service {
        name: "service-quotas",
        id: "Service Quotas",
        target_prefix: "ServiceQuotasV20190624",
        json: "1.1",
        endpoint_prefix: "servicequotas",
        signing_name: "servicequotas",
        endpoint: EndpointData::new("servicequotas").rules(&[
            url("https://servicequotas.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AssociateServiceQuotaTemplate \
            CreateSupportCase \
            DeleteServiceQuotaIncreaseRequestFromTemplate \
            DisassociateServiceQuotaTemplate \
            GetAWSDefaultServiceQuota GetAssociationForServiceQuotaTemplate GetAutoManagementConfiguration \
            GetQuotaUtilizationReport GetRequestedServiceQuotaChange GetServiceQuota \
            GetServiceQuotaIncreaseRequestFromTemplate \
            ListAWSDefaultServiceQuotas ListRequestedServiceQuotaChangeHistory \
            ListRequestedServiceQuotaChangeHistoryByQuota ListServiceQuotaIncreaseRequestsInTemplate \
            ListServiceQuotas ListServices ListTagsForResource \
            PutServiceQuotaIncreaseRequestIntoTemplate \
            RequestServiceQuotaIncrease \
            StartAutoManagement StartQuotaUtilizationReport \
            StopAutoManagement \
            TagResource \
            UntagResource \
            UpdateAutoManagement",
        ..PLAIN
    },
    Service {
        name: "swf",
        id: "SWF",
        target_prefix: "SimpleWorkflowService",
        json: "1.0",
        endpoint_prefix: "swf",
        signing_name: "swf",
        endpoint: EndpointData::new("swf").rules(&[
            url("https://swf-fips.{region}.{dual}").partitions("aws-us-gov").dual_stack(true),
            url("https://swf.{region}.{suffix}").partitions("aws-us-gov").fips(true),
        ]),
        names: "CountClosedWorkflowExecutions CountOpenWorkflowExecutions CountPendingActivityTasks \
            CountPendingDecisionTasks \
            DeleteActivityType DeleteWorkflowType \
            DeprecateActivityType DeprecateDomain DeprecateWorkflowType \
            DescribeActivityType DescribeDomain DescribeWorkflowExecution DescribeWorkflowType \
            GetWorkflowExecutionHistory \
            ListActivityTypes ListClosedWorkflowExecutions ListDomains ListOpenWorkflowExecutions \
            ListTagsForResource ListWorkflowTypes \
            PollForActivityTask PollForDecisionTask \
            RecordActivityTaskHeartbeat \
            RegisterActivityType RegisterDomain RegisterWorkflowType \
            RequestCancelWorkflowExecution \
            RespondActivityTaskCanceled RespondActivityTaskCompleted RespondActivityTaskFailed \
            RespondDecisionTaskCompleted \
            SignalWorkflowExecution \
            StartWorkflowExecution \
            TagResource \
            TerminateWorkflowExecution \
            UndeprecateActivityType UndeprecateDomain UndeprecateWorkflowType \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "ecr-public",
        id: "ECR PUBLIC",
        target_prefix: "SpencerFrontendService",
        json: "1.1",
        endpoint_prefix: "api.ecr-public",
        signing_name: "ecr-public",
        endpoint: EndpointData::new("api.ecr-public").rules(&[
            url("https://ecr-public.{region}.{dual}").partitions("aws").fips(false).dual_stack(true),
        ]),
        names: "BatchCheckLayerAvailability BatchDeleteImage \
            CompleteLayerUpload \
            CreateRepository \
            DeleteRepository DeleteRepositoryPolicy \
            DescribeImageTags DescribeImages DescribeRegistries DescribeRepositories \
            GetAuthorizationToken GetRegistryCatalogData GetRepositoryCatalogData GetRepositoryPolicy \
            InitiateLayerUpload \
            ListTagsForResource \
            PutImage PutRegistryCatalogData PutRepositoryCatalogData \
            SetRepositoryPolicy \
            TagResource \
            UntagResource \
            UploadLayerPart",
        ..PLAIN
    },
    Service {
        name: "config",
        id: "Config Service",
        target_prefix: "StarlingDoveService",
        json: "1.1",
        endpoint_prefix: "config",
        signing_name: "config",
        endpoint: EndpointData::new("config").rules(&[
            url("https://config.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        ]),
        names: "AssociateResourceTypes \
            BatchGetAggregateResourceConfig BatchGetResourceConfig \
            DeleteAggregationAuthorization DeleteConfigRule DeleteConfigurationAggregator \
            DeleteConfigurationRecorder DeleteConformancePack DeleteConnector DeleteDeliveryChannel \
            DeleteEvaluationResults DeleteOrganizationConfigRule DeleteOrganizationConformancePack \
            DeletePendingAggregationRequest DeleteRemediationConfiguration DeleteRemediationExceptions \
            DeleteResourceConfig DeleteRetentionConfiguration DeleteServiceLinkedConfigurationRecorder \
            DeleteStoredQuery \
            DeliverConfigSnapshot \
            DescribeAggregateComplianceByConfigRules DescribeAggregateComplianceByConformancePacks \
            DescribeAggregationAuthorizations DescribeComplianceByConfigRule DescribeComplianceByResource \
            DescribeConfigRuleEvaluationStatus DescribeConfigRules \
            DescribeConfigurationAggregatorSourcesStatus DescribeConfigurationAggregators \
            DescribeConfigurationRecorderStatus DescribeConfigurationRecorders \
            DescribeConformancePackCompliance DescribeConformancePackStatus DescribeConformancePacks \
            DescribeDeliveryChannelStatus DescribeDeliveryChannels DescribeOrganizationConfigRuleStatuses \
            DescribeOrganizationConfigRules DescribeOrganizationConformancePackStatuses \
            DescribeOrganizationConformancePacks DescribePendingAggregationRequests \
            DescribeRemediationConfigurations DescribeRemediationExceptions DescribeRemediationExecutionStatus \
            DescribeRetentionConfigurations \
            DisassociateResourceTypes \
            GetAggregateComplianceDetailsByConfigRule GetAggregateConfigRuleComplianceSummary \
            GetAggregateConformancePackComplianceSummary GetAggregateDiscoveredResourceCounts \
            GetAggregateResourceConfig GetComplianceDetailsByConfigRule GetComplianceDetailsByResource \
            GetComplianceSummaryByConfigRule GetComplianceSummaryByResourceType \
            GetConformancePackComplianceDetails GetConformancePackComplianceSummary GetConnector \
            GetCustomRulePolicy GetDiscoveredResourceCounts GetOrganizationConfigRuleDetailedStatus \
            GetOrganizationConformancePackDetailedStatus GetOrganizationCustomRulePolicy \
            GetResourceConfigHistory GetResourceEvaluationSummary GetStoredQuery \
            ListAggregateDiscoveredResources ListConfigurationRecorders ListConformancePackComplianceScores \
            ListConnectors ListDiscoveredResources ListResourceEvaluations ListStoredQueries \
            ListTagsForResource \
            PutAggregationAuthorization PutConfigRule PutConfigurationAggregator PutConfigurationRecorder \
            PutConformancePack PutConnector PutDeliveryChannel PutEvaluations PutExternalEvaluation \
            PutOrganizationConfigRule PutOrganizationConformancePack PutRemediationConfigurations \
            PutRemediationExceptions PutResourceConfig PutRetentionConfiguration \
            PutServiceLinkedConfigurationRecorder PutStoredQuery \
            PutThirdPartyServiceLinkedConfigurationRecorder \
            SelectAggregateResourceConfig SelectResourceConfig \
            StartConfigRulesEvaluation StartConfigurationRecorder StartRemediationExecution \
            StartResourceEvaluation \
            StopConfigurationRecorder \
            TagResource \
            UntagResource",
        ..PLAIN
    },
    Service {
        name: "storagegateway",
        id: "Storage Gateway",
        target_prefix: "StorageGateway_20130630",
        json: "1.1",
        endpoint_prefix: "storagegateway",
        signing_name: "storagegateway",
        endpoint: EndpointData::new("storagegateway"),
        names: "ActivateGateway \
            AddCache AddTagsToResource AddUploadBuffer AddWorkingStorage \
            AssignTapePool \
            AssociateFileSystem \
            AttachVolume \
            CancelArchival CancelCacheReport CancelRetrieval \
            CreateCachediSCSIVolume CreateNFSFileShare CreateSMBFileShare CreateSnapshot \
            CreateSnapshotFromVolumeRecoveryPoint CreateStorediSCSIVolume CreateTapePool CreateTapeWithBarcode \
            CreateTapes \
            DeleteAutomaticTapeCreationPolicy DeleteBandwidthRateLimit DeleteCacheReport DeleteChapCredentials \
            DeleteFileShare DeleteGateway DeleteSnapshotSchedule DeleteTape DeleteTapeArchive DeleteTapePool \
            DeleteVolume \
            DescribeAvailabilityMonitorTest DescribeBandwidthRateLimit DescribeBandwidthRateLimitSchedule \
            DescribeCache DescribeCacheReport DescribeCachediSCSIVolumes DescribeChapCredentials \
            DescribeFileSystemAssociations DescribeGatewayInformation DescribeMaintenanceStartTime \
            DescribeNFSFileShares DescribeSMBFileShares DescribeSMBSettings DescribeSnapshotSchedule \
            DescribeStorediSCSIVolumes DescribeTapeArchives DescribeTapeRecoveryPoints DescribeTapes \
            DescribeUploadBuffer DescribeVTLDevices DescribeWorkingStorage \
            DetachVolume \
            DisableGateway \
            DisassociateFileSystem \
            EvictFilesFailingUpload \
            JoinDomain \
            ListAutomaticTapeCreationPolicies ListCacheReports ListFileShares ListFileSystemAssociations \
            ListGateways ListLocalDisks ListTagsForResource ListTapePools ListTapes ListVolumeInitiators \
            ListVolumeRecoveryPoints ListVolumes \
            NotifyWhenUploaded \
            RefreshCache \
            RemoveTagsFromResource \
            ResetCache \
            RetrieveTapeArchive RetrieveTapeRecoveryPoint \
            SetLocalConsolePassword SetSMBGuestPassword \
            ShutdownGateway \
            StartAvailabilityMonitorTest StartCacheReport StartGateway \
            UpdateAutomaticTapeCreationPolicy UpdateBandwidthRateLimit UpdateBandwidthRateLimitSchedule \
            UpdateChapCredentials UpdateFileSystemAssociation UpdateGatewayInformation \
            UpdateGatewaySoftwareNow UpdateMaintenanceStartTime UpdateNFSFileShare UpdateSMBFileShare \
            UpdateSMBFileShareVisibility UpdateSMBLocalGroups UpdateSMBSecurityStrategy UpdateSnapshotSchedule \
            UpdateVTLDeviceType",
        ..PLAIN
    },
    Service {
        name: "textract",
        id: "Textract",
        target_prefix: "Textract",
        json: "1.1",
        endpoint_prefix: "textract",
        signing_name: "textract",
        endpoint: EndpointData::new("textract"),
        names: "AnalyzeDocument AnalyzeExpense AnalyzeID \
            CreateAdapter CreateAdapterVersion \
            DeleteAdapter DeleteAdapterVersion \
            DetectDocumentText \
            GetAdapter GetAdapterVersion GetDocumentAnalysis GetDocumentTextDetection GetExpenseAnalysis \
            GetLendingAnalysis GetLendingAnalysisSummary \
            ListAdapterVersions ListAdapters ListTagsForResource \
            StartDocumentAnalysis StartDocumentTextDetection StartExpenseAnalysis StartLendingAnalysis \
            TagResource \
            UntagResource \
            UpdateAdapter",
        ..PLAIN
    },
    Service {
        name: "timestream-query",
        id: "Timestream Query",
        target_prefix: "Timestream_20181101",
        json: "1.0",
        endpoint_prefix: "query.timestream",
        signing_name: "timestream",
        endpoint: EndpointData::new("query.timestream").rules(&[
            url("https://timestream-query{fips}.{region}.{dual}").partitions("aws").dual_stack(true),
            url("https://timestream-query.{region}.{dual}").partitions("aws-us-gov").dual_stack(true),
            url("https://query.timestream.{region}.{suffix}").partitions("aws-us-gov").fips(true),
        ]),
        names: "CancelQuery \
            CreateScheduledQuery \
            DeleteScheduledQuery \
            DescribeAccountSettings DescribeEndpoints DescribeScheduledQuery \
            ExecuteScheduledQuery \
            ListScheduledQueries ListTagsForResource \
            PrepareQuery \
            Query \
            TagResource \
            UntagResource \
            UpdateAccountSettings UpdateScheduledQuery",
        ..PLAIN
    },
    Service {
        name: "timestream-write",
        id: "Timestream Write",
        target_prefix: "Timestream_20181101",
        json: "1.0",
        endpoint_prefix: "ingest.timestream",
        signing_name: "timestream",
        endpoint: EndpointData::new("ingest.timestream").rules(&[
            url("https://timestream-ingest{fips}.{region}.{dual}").partitions("aws").dual_stack(true),
            url("https://timestream-ingest.{region}.{dual}").partitions("aws-us-gov").dual_stack(true),
            url("https://ingest.timestream.{region}.{suffix}").partitions("aws-us-gov").fips(true),
        ]),
        names: "CreateBatchLoadTask CreateDatabase CreateTable \
            DeleteDatabase DeleteTable \
            DescribeBatchLoadTask DescribeDatabase DescribeEndpoints DescribeTable \
            ListBatchLoadTasks ListDatabases ListTables ListTagsForResource \
            ResumeBatchLoadTask \
            TagResource \
            UntagResource \
            UpdateDatabase UpdateTable \
            WriteRecords",
        ..PLAIN
    },
    Service {
        name: "route53-recovery-cluster",
        id: "Route53 Recovery Cluster",
        target_prefix: "ToggleCustomerAPI",
        json: "1.0",
        endpoint_prefix: "route53-recovery-cluster",
        signing_name: "route53-recovery-cluster",
        endpoint: EndpointData::new("route53-recovery-cluster"),
        names: "GetRoutingControlState \
            ListRoutingControls \
            UpdateRoutingControlState UpdateRoutingControlStates",
        ..PLAIN
    },
    Service {
        name: "transcribe",
        id: "Transcribe",
        target_prefix: "Transcribe",
        json: "1.1",
        endpoint_prefix: "transcribe",
        signing_name: "transcribe",
        endpoint: EndpointData::new("transcribe").rules(&[
            url("https://fips.transcribe.{region}.{suffix}").partitions("aws aws-us-gov").fips(true).dual_stack(false),
            url("https://cn.transcribe.{region}.{suffix}").regions("cn-north-1 cn-northwest-1").fips(false).dual_stack(false),
        ]),
        names: "CreateCallAnalyticsCategory CreateLanguageModel CreateMedicalVocabulary CreateVocabulary \
            CreateVocabularyFilter \
            DeleteCallAnalyticsCategory DeleteCallAnalyticsJob DeleteLanguageModel DeleteMedicalScribeJob \
            DeleteMedicalTranscriptionJob DeleteMedicalVocabulary DeleteTranscriptionJob DeleteVocabulary \
            DeleteVocabularyFilter \
            DescribeLanguageModel \
            GetCallAnalyticsCategory GetCallAnalyticsJob GetMedicalScribeJob GetMedicalTranscriptionJob \
            GetMedicalVocabulary GetTranscriptionJob GetVocabulary GetVocabularyFilter \
            ListCallAnalyticsCategories ListCallAnalyticsJobs ListLanguageModels ListMedicalScribeJobs \
            ListMedicalTranscriptionJobs ListMedicalVocabularies ListTagsForResource ListTranscriptionJobs \
            ListVocabularies ListVocabularyFilters \
            StartCallAnalyticsJob StartMedicalScribeJob StartMedicalTranscriptionJob StartTranscriptionJob \
            TagResource \
            UntagResource \
            UpdateCallAnalyticsCategory UpdateLanguageModel UpdateMedicalVocabulary UpdateVocabulary \
            UpdateVocabularyFilter",
        ..PLAIN
    },
    Service {
        name: "transfer",
        id: "Transfer",
        target_prefix: "TransferService",
        json: "1.1",
        endpoint_prefix: "transfer",
        signing_name: "transfer",
        endpoint: EndpointData::new("transfer"),
        names: "CreateAccess CreateAgreement CreateConnector CreateProfile CreateServer CreateUser CreateWebApp \
            CreateWorkflow \
            DeleteAccess DeleteAgreement DeleteCertificate DeleteConnector DeleteHostKey DeleteProfile \
            DeleteServer DeleteSshPublicKey DeleteUser DeleteWebApp DeleteWebAppCustomization DeleteWorkflow \
            DescribeAccess DescribeAgreement DescribeCertificate DescribeConnector DescribeExecution \
            DescribeHostKey DescribeProfile DescribeSecurityPolicy DescribeServer DescribeUser DescribeWebApp \
            DescribeWebAppCustomization DescribeWorkflow \
            ImportCertificate ImportHostKey ImportSshPublicKey \
            ListAccesses ListAgreements ListCertificates ListConnectors ListExecutions ListFileTransferResults \
            ListHostKeys ListProfiles ListSecurityPolicies ListServers ListTagsForResource ListUsers \
            ListWebApps ListWorkflows \
            SendWorkflowStepState \
            StartDirectoryListing StartFileTransfer StartRemoteDelete StartRemoteMove StartServer \
            StopServer \
            TagResource \
            TestConnection TestIdentityProvider \
            UntagResource \
            UpdateAccess UpdateAgreement UpdateCertificate UpdateConnector UpdateHostKey UpdateProfile \
            UpdateServer UpdateUser UpdateWebApp UpdateWebAppCustomization",
        ..PLAIN
    },
    Service {
        name: "kms",
        id: "KMS",
        target_prefix: "TrentService",
        json: "1.1",
        endpoint_prefix: "kms",
        signing_name: "kms",
        endpoint: EndpointData::new("kms"),
        names: "CancelKeyDeletion \
            ConnectCustomKeyStore \
            CreateAlias CreateCustomKeyStore CreateGrant CreateKey \
            Decrypt \
            DeleteAlias DeleteCustomKeyStore DeleteImportedKeyMaterial \
            DeriveSharedSecret \
            DescribeCustomKeyStores DescribeKey \
            DisableKey DisableKeyRotation \
            DisconnectCustomKeyStore \
            EnableKey EnableKeyRotation \
            Encrypt \
            GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext \
            GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom \
            GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey \
            ImportKeyMaterial \
            ListAliases ListGrants ListKeyPolicies ListKeyRotations ListKeys ListResourceTags \
            ListRetirableGrants \
            PutKeyPolicy \
            ReEncrypt \
            ReplicateKey \
            RetireGrant \
            RevokeGrant \
            RotateKeyOnDemand \
            ScheduleKeyDeletion \
            Sign \
            TagResource \
            UntagResource \
            UpdateAlias UpdateCustomKeyStore UpdateKeyDescription UpdatePrimaryRegion \
            Verify VerifyMac",
        ..PLAIN
    },
    Service {
        name: "verifiedpermissions",
        id: "VerifiedPermissions",
        target_prefix: "VerifiedPermissions",
        json: "1.0",
        endpoint_prefix: "verifiedpermissions",
        signing_name: "verifiedpermissions",
        endpoint: EndpointData::new("verifiedpermissions"),
        names: "BatchGetPolicy BatchIsAuthorized BatchIsAuthorizedWithToken \
            CreateIdentitySource CreatePolicy CreatePolicyStore CreatePolicyStoreAlias CreatePolicyTemplate \
            DeleteIdentitySource DeletePolicy DeletePolicyStore DeletePolicyStoreAlias DeletePolicyTemplate \
            GetIdentitySource GetPolicy GetPolicyStore GetPolicyStoreAlias GetPolicyTemplate GetSchema \
            IsAuthorized IsAuthorizedWithToken \
            ListIdentitySources ListPolicies ListPolicyStoreAliases ListPolicyStores ListPolicyTemplates \
            ListTagsForResource \
            PutSchema \
            TagResource \
            UntagResource \
            UpdateIdentitySource UpdatePolicy UpdatePolicyStore UpdatePolicyTemplate",
        ..PLAIN
    },
    Service {
        name: "voice-id",
        id: "Voice ID",
        target_prefix: "VoiceID",
        json: "1.0",
        endpoint_prefix: "voiceid",
        signing_name: "voiceid",
        endpoint: EndpointData::new("voiceid"),
        names: "AssociateFraudster \
            CreateDomain CreateWatchlist \
            DeleteDomain DeleteFraudster DeleteSpeaker DeleteWatchlist \
            DescribeDomain DescribeFraudster DescribeFraudsterRegistrationJob DescribeSpeaker \
            DescribeSpeakerEnrollmentJob DescribeWatchlist \
            DisassociateFraudster \
            EvaluateSession \
            ListDomains ListFraudsterRegistrationJobs ListFraudsters ListSpeakerEnrollmentJobs ListSpeakers \
            ListTagsForResource ListWatchlists \
            OptOutSpeaker \
            StartFraudsterRegistrationJob StartSpeakerEnrollmentJob \
            TagResource \
            UntagResource \
            UpdateDomain UpdateWatchlist",
        ..PLAIN
    },
    Service {
        name: "workmail",
        id: "WorkMail",
        target_prefix: "WorkMailService",
        json: "1.1",
        endpoint_prefix: "workmail",
        signing_name: "workmail",
        endpoint: EndpointData::new("workmail"),
        names: "AssociateDelegateToResource AssociateMemberToGroup \
            AssumeImpersonationRole \
            CancelMailboxExportJob \
            CreateAlias CreateAvailabilityConfiguration CreateGroup CreateIdentityCenterApplication \
            CreateImpersonationRole CreateMobileDeviceAccessRule CreateOrganization CreateResource CreateUser \
            DeleteAccessControlRule DeleteAlias DeleteAvailabilityConfiguration \
            DeleteEmailMonitoringConfiguration DeleteGroup DeleteIdentityCenterApplication \
            DeleteIdentityProviderConfiguration DeleteImpersonationRole DeleteMailboxPermissions \
            DeleteMobileDeviceAccessOverride DeleteMobileDeviceAccessRule DeleteOrganization \
            DeletePersonalAccessToken DeleteResource DeleteRetentionPolicy DeleteUser \
            DeregisterFromWorkMail DeregisterMailDomain \
            DescribeEmailMonitoringConfiguration DescribeEntity DescribeGroup \
            DescribeIdentityProviderConfiguration DescribeInboundDmarcSettings DescribeMailboxExportJob \
            DescribeOrganization DescribeResource DescribeUser \
            DisassociateDelegateFromResource DisassociateMemberFromGroup \
            GetAccessControlEffect GetDefaultRetentionPolicy GetImpersonationRole GetImpersonationRoleEffect \
            GetMailDomain GetMailboxDetails GetMobileDeviceAccessEffect GetMobileDeviceAccessOverride \
            GetPersonalAccessTokenMetadata \
            ListAccessControlRules ListAliases ListAvailabilityConfigurations ListGroupMembers ListGroups \
            ListGroupsForEntity ListImpersonationRoles ListMailDomains ListMailboxExportJobs \
            ListMailboxPermissions ListMobileDeviceAccessOverrides ListMobileDeviceAccessRules \
            ListOrganizations ListPersonalAccessTokens ListResourceDelegates ListResources ListTagsForResource \
            ListUsers \
            PutAccessControlRule PutEmailMonitoringConfiguration PutIdentityProviderConfiguration \
            PutInboundDmarcSettings PutMailboxPermissions PutMobileDeviceAccessOverride PutRetentionPolicy \
            RegisterMailDomain RegisterToWorkMail \
            ResetPassword \
            StartMailboxExportJob \
            TagResource \
            TestAvailabilityConfiguration \
            UntagResource \
            UpdateAvailabilityConfiguration UpdateDefaultMailDomain UpdateGroup UpdateImpersonationRole \
            UpdateMailboxQuota UpdateMobileDeviceAccessRule UpdatePrimaryEmailAddress UpdateResource \
            UpdateUser",
        ..PLAIN
    },
    Service {
        name: "workspaces",
        id: "WorkSpaces",
        target_prefix: "WorkspacesService",
        json: "1.1",
        endpoint_prefix: "workspaces",
        signing_name: "workspaces",
        endpoint: EndpointData::new("workspaces"),
        names: "AcceptAccountLinkInvitation \
            AssociateConnectionAlias AssociateIpGroups AssociateWorkspaceApplication \
            AuthorizeIpRules \
            CopyWorkspaceImage \
            CreateAccountLinkInvitation CreateConnectClientAddIn CreateConnectionAlias CreateIpGroup \
            CreateStandbyWorkspaces CreateTags CreateUpdatedWorkspaceImage CreateWorkspaceBundle \
            CreateWorkspaceImage CreateWorkspaces CreateWorkspacesPool \
            DeleteAccountLinkInvitation DeleteClientBranding DeleteConnectClientAddIn DeleteConnectionAlias \
            DeleteIpGroup DeleteTags DeleteWorkspaceBundle DeleteWorkspaceImage \
            DeployWorkspaceApplications \
            DeregisterWorkspaceDirectory \
            DescribeAccount DescribeAccountModifications DescribeApplicationAssociations DescribeApplications \
            DescribeBundleAssociations DescribeClientBranding DescribeClientProperties \
            DescribeConnectClientAddIns DescribeConnectionAliasPermissions DescribeConnectionAliases \
            DescribeCustomWorkspaceImageImport DescribeImageAssociations DescribeIpGroups DescribeTags \
            DescribeWorkspaceAssociations DescribeWorkspaceBundles DescribeWorkspaceDirectories \
            DescribeWorkspaceImagePermissions DescribeWorkspaceImages DescribeWorkspaceSnapshots \
            DescribeWorkspaces DescribeWorkspacesConnectionStatus DescribeWorkspacesPoolSessions \
            DescribeWorkspacesPools \
            DisassociateConnectionAlias DisassociateIpGroups DisassociateWorkspaceApplication \
            GetAccountLink \
            ImportClientBranding ImportCustomWorkspaceImage ImportWorkspaceImage \
            ListAccountLinks ListAvailableManagementCidrRanges \
            MigrateWorkspace \
            ModifyAccount ModifyCertificateBasedAuthProperties ModifyClientProperties \
            ModifyEndpointEncryptionMode ModifySamlProperties ModifySelfservicePermissions \
            ModifyStreamingProperties ModifyWorkspaceAccessProperties ModifyWorkspaceCreationProperties \
            ModifyWorkspaceProperties ModifyWorkspaceState \
            RebootWorkspaces \
            RebuildWorkspaces \
            RegisterWorkspaceDirectory \
            RejectAccountLinkInvitation \
            RestoreWorkspace \
            RevokeIpRules \
            StartWorkspaces StartWorkspacesPool \
            StopWorkspaces StopWorkspacesPool \
            TerminateWorkspaces TerminateWorkspacesPool TerminateWorkspacesPoolSession \
            UpdateConnectClientAddIn UpdateConnectionAliasPermission UpdateRulesOfIpGroup \
            UpdateWorkspaceBundle UpdateWorkspaceImagePermission UpdateWorkspacesPool",
        ..PLAIN
    },
    Service {
        name: "cloudtrail",
        id: "CloudTrail",
        target_prefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
        json: "1.1",
        endpoint_prefix: "cloudtrail",
        signing_name: "cloudtrail",
        endpoint: EndpointData::new("cloudtrail").rules(&[
            url("https://cloudtrail.{region}.{suffix}").regions("us-gov-east-1 us-gov-west-1").fips(true).dual_stack(false),
        ]),
        names: "AddTags \
            CancelQuery \
            CreateChannel CreateDashboard CreateEventDataStore CreateTrail \
            DeleteChannel DeleteDashboard DeleteEventDataStore DeleteResourcePolicy DeleteTrail \
            DeregisterOrganizationDelegatedAdmin \
            DescribeQuery DescribeTrails \
            DisableFederation \
            EnableFederation \
            GenerateQuery \
            GetChannel GetDashboard GetEventConfiguration GetEventDataStore GetEventSelectors GetImport \
            GetInsightSelectors GetQueryResults GetResourcePolicy GetTrail GetTrailStatus \
            ListChannels ListDashboards ListEventDataStores ListImportFailures ListImports ListInsightsData \
            ListInsightsMetricData ListPublicKeys ListQueries ListTags ListTrails \
            LookupEvents \
            PutEventConfiguration PutEventSelectors PutInsightSelectors PutResourcePolicy \
            RegisterOrganizationDelegatedAdmin \
            RemoveTags \
            RestoreEventDataStore \
            SearchSampleQueries \
            StartDashboardRefresh StartEventDataStoreIngestion StartImport StartLogging StartQuery \
            StopEventDataStoreIngestion StopImport StopLogging \
            UpdateChannel UpdateDashboard UpdateEventDataStore UpdateTrail",
        ..PLAIN
    },
    Service {
        name: "codeconnections",
        id: "CodeConnections",
        target_prefix: "com.amazonaws.codeconnections.CodeConnections_20231201",
        json: "1.0",
        endpoint_prefix: "codeconnections",
        signing_name: "codeconnections",
        endpoint: EndpointData::new("codeconnections"),
        names: "CreateConnection CreateHost CreateRepositoryLink CreateSyncConfiguration \
            DeleteConnection DeleteHost DeleteRepositoryLink DeleteSyncConfiguration \
            GetConnection GetHost GetRepositoryLink GetRepositorySyncStatus GetResourceSyncStatus \
            GetSyncBlockerSummary GetSyncConfiguration \
            ListConnections ListHosts ListRepositoryLinks ListRepositorySyncDefinitions ListSyncConfigurations \
            ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateHost UpdateRepositoryLink UpdateSyncBlocker UpdateSyncConfiguration",
        ..PLAIN
    },
    Service {
        name: "codestar-connections",
        id: "CodeStar connections",
        target_prefix: "com.amazonaws.codestar.connections.CodeStar_connections_20191201",
        json: "1.0",
        endpoint_prefix: "codestar-connections",
        signing_name: "codestar-connections",
        endpoint: EndpointData::new("codestar-connections"),
        names: "CreateConnection CreateHost CreateRepositoryLink CreateSyncConfiguration \
            DeleteConnection DeleteHost DeleteRepositoryLink DeleteSyncConfiguration \
            GetConnection GetHost GetRepositoryLink GetRepositorySyncStatus GetResourceSyncStatus \
            GetSyncBlockerSummary GetSyncConfiguration \
            ListConnections ListHosts ListRepositoryLinks ListRepositorySyncDefinitions ListSyncConfigurations \
            ListTagsForResource \
            TagResource \
            UntagResource \
            UpdateHost UpdateRepositoryLink UpdateSyncBlocker UpdateSyncConfiguration",
        ..PLAIN
    },
    Service {
        name: "secretsmanager",
        id: "Secrets Manager",
        target_prefix: "secretsmanager",
        json: "1.1",
        endpoint_prefix: "secretsmanager",
        signing_name: "secretsmanager",
        endpoint: EndpointData::new("secretsmanager").rules(&[
            url("https://secretsmanager{fips}.{region}.amazonaws.com").partitions("aws aws-us-gov").dual_stack(true),
            url("https://secretsmanager.{region}.amazonaws.com.cn").partitions("aws-cn").fips(false).dual_stack(true),
        ]),
        names: "BatchGetSecretValue \
            CancelRotateSecret \
            CreateSecret \
            DeleteResourcePolicy DeleteSecret \
            DescribeSecret \
            GetRandomPassword GetResourcePolicy GetSecretValue \
            ListSecretVersionIds ListSecrets \
            PutResourcePolicy PutSecretValue \
            RemoveRegionsFromReplication \
            ReplicateSecretToRegions \
            RestoreSecret \
            RotateSecret \
            StopReplicationToReplica \
            TagResource \
            UntagResource \
            UpdateSecret UpdateSecretVersionStage \
            ValidateResourcePolicy",
        ..PLAIN
    },
];
