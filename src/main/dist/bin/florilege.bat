@echo off
rem Starts Florilege with its own Java, if it came with one; else that of JAVA_HOME, else the one on the PATH.
rem JAVA_OPTS and FLORILEGE_OPTS are options of the Java machine.
setlocal
set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\lib\runtime\bin\java.exe" set "java=%home%\lib\runtime\bin\java.exe"
rem Java ends with 1 where it takes no such option, as Florilege does where what was written is wrong.
if not defined JAVA_OPTS if not defined FLORILEGE_OPTS if not defined JDK_JAVA_OPTIONS if not defined JAVA_TOOL_OPTIONS goto start
"%java%" "@%home%\lib\florilege.options" %JAVA_OPTS% %FLORILEGE_OPTS% -version >nul 2>&1
if not errorlevel 1 goto start
echo florilege: Java does not start with the options in JAVA_OPTS, FLORILEGE_OPTS or JDK_JAVA_OPTIONS: 1>&2
"%java%" "@%home%\lib\florilege.options" %JAVA_OPTS% %FLORILEGE_OPTS% -version 1>&2
exit /b 3
:start
rem Half an archive of loaded classes would kill the Java machine.
set "archive=%home%\lib\florilege.jsa"
set "recorded="
set "length="
if exist "%archive%.length" set /p recorded=<"%archive%.length"
if exist "%archive%" for %%F in ("%archive%") do set "length=%%~zF"
set "option=-Xshare:auto"
if defined length if "%length%"=="%recorded%" set "option=-XX:SharedArchiveFile=%archive%"
"%java%" "@%home%\lib\florilege.options" "%option%" -Xshare:auto -Xlog:disable %JAVA_OPTS% %FLORILEGE_OPTS% -jar "%home%\lib\florilege-@version@.jar" %*
exit /b %ERRORLEVEL%
